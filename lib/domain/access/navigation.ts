import { mayEver, type Permission } from './policy'
import type { Role } from './roles'

export type NavigationKey =
  | 'tasks'
  | 'people'
  | 'cases'
  | 'reviews'
  | 'assign'
  | 'lines'
  | 'cycles'
  | 'progress'
  | 'users'
  | 'calendar'
  | 'catalogue'
  | 'escalation'
  | 'jobs'
  | 'access'
export type NavigationItem = { key: NavigationKey; href: (typeof PAGES)[NavigationKey]['href'] }

/** The pages of the menu, in its order, and what whoever opens one must be allowed to do. */
const PAGES = {
  tasks: { href: '/tasks', permission: ['case:read', 'line:read'] },
  people: { href: '/people', permission: ['person:read'] },
  cases: { href: '/cases', permission: ['case:read'] },
  reviews: { href: '/reviews', permission: ['review:write'] },
  lines: { href: '/lines', permission: ['line:read'] },
  assign: { href: '/reviews/assign', permission: ['review:assign'] },
  cycles: { href: '/cycles', permission: ['cycle:read'] },
  progress: { href: '/progress', permission: ['progress:read'] },
  users: { href: '/users', permission: ['user:manage'] },
  calendar: { href: '/admin/calendar', permission: ['planning:manage'] },
  catalogue: { href: '/admin/catalogue', permission: ['catalogue:read'] },
  escalation: { href: '/admin/escalation', permission: ['escalation:manage'] },
  jobs: { href: '/admin/jobs', permission: ['job:read'] },
  access: { href: '/access-log', permission: ['access_log:read'] },
} as const satisfies Record<string, { href: string; permission: readonly Permission[] }>

/** The entries of the menu for a role, as the policy allows; never empty. The first is where its day begins. */
export function navigationFor(role: Role): NavigationItem[] {
  const keys = Object.keys(PAGES) as NavigationKey[]
  return keys
    .filter((key) => PAGES[key].permission.some((permission) => mayEver({ role }, permission)))
    .map((key) => ({ key, href: PAGES[key].href }))
}
