/** Who works with a case, by what they do. Codes equal the database's enum. */
export const ROLES = [
  'village_officer',
  'health_center',
  'technical_team',
  'expert',
  'agency_planner',
  'tpps_chair',
  'district_admin',
  'province_viewer',
  'privacy_officer',
] as const
export type Role = (typeof ROLES)[number]

/**
 * What a role's reach is made of. The database's policies read it (app.scope):
 * `area` rows of the area, `assigned` cases named for an expert, `agency` lines addressed to an agency,
 * `aggregate` counts only, `log` the access log only.
 */
export type Scope = 'area' | 'assigned' | 'agency' | 'aggregate' | 'log'

export const SCOPE_OF: Record<Role, Scope> = {
  village_officer: 'area',
  health_center: 'area',
  technical_team: 'area',
  expert: 'assigned',
  agency_planner: 'agency',
  tpps_chair: 'area',
  district_admin: 'area',
  province_viewer: 'aggregate',
  privacy_officer: 'log',
}
