import type { Role } from './roles'

export type NavigationKey = 'tasks' | 'cases' | 'people' | 'plans' | 'lines' | 'progress' | 'users' | 'access'
export type NavigationItem = { key: NavigationKey; href: `/${NavigationKey}` }

/** The pages a role lives in, in the order in which it needs them; the first is where its day begins. */
const PAGES: Record<Role, readonly NavigationKey[]> = {
  village_officer: ['tasks', 'people', 'cases'],
  health_center: ['tasks', 'cases', 'people', 'progress'],
  technical_team: ['tasks', 'cases', 'plans', 'lines', 'progress'],
  expert: ['tasks', 'cases'],
  agency_planner: ['tasks', 'lines'],
  tpps_chair: ['tasks', 'plans', 'cases', 'progress'],
  district_admin: ['tasks', 'cases', 'progress', 'users'],
  province_viewer: ['progress'],
  privacy_officer: ['access'],
}

/** The entries of the menu for a role; never empty. */
export function navigationFor(role: Role): NavigationItem[] {
  return PAGES[role].map((key) => ({ key, href: `/${key}` }))
}
