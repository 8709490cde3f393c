import { expect, test } from 'vitest'
import { navigationFor, type NavigationKey } from './navigation'
import { type Permission, POLICY } from './policy'
import { ROLES } from './roles'

const NEEDS: Partial<Record<NavigationKey, Permission>> = {
  people: 'person:read',
  cases: 'case:read',
  lines: 'line:read',
  cycles: 'cycle:read',
  progress: 'progress:read',
  users: 'user:manage',
  calendar: 'planning:manage',
  catalogue: 'catalogue:read',
  escalation: 'escalation:manage',
  jobs: 'job:read',
  access: 'access_log:read',
}

test.each(ROLES)('%s has somewhere to go, and each entry once', (role) => {
  const keys = navigationFor(role).map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(0)
  expect(new Set(keys).size).toBe(keys.length)
})

test.each(ROLES)('%s is shown no door that is locked', (role) => {
  const locked = navigationFor(role).filter(({ key }) => {
    const permission = NEEDS[key]
    return permission && !(role in POLICY[permission].roles)
  })
  expect(locked).toEqual([])
})
