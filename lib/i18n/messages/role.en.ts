import type { Shape } from '../shape'
import type id from './role.id'

export default {
  title: 'Role',
  village_officer: 'Village officer',
  health_center: 'Health centre',
  technical_team: 'Technical team',
  expert: 'Expert team',
  agency_planner: 'Agency planner',
  tpps_chair: 'TPPS chair',
  district_admin: 'District admin',
  province_viewer: 'Province',
  privacy_officer: 'Data protection officer',
} satisfies Shape<typeof id>
