import { seedDistricts } from '@/test/fixtures/district'

export const { home, other } = await seedDistricts()

/** Who has a part in the district's meetings; `pupr` plans for public works. */
export const { technical_team: team, district_admin: admin, agency_planner: pupr } = home.actors
