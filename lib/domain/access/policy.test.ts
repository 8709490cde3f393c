import { describe, expect, test } from 'vitest'
import { type Actor, districtOf, liesIn } from './actor'
import { can, mayEver, PERMISSIONS, type Permission, POLICY, refusedAsSamePerson } from './policy'
import { ROLES, type Role } from './roles'

const AREA: Record<Role, string> = {
  village_officer: '63.05.03.2004',
  health_center: '63.05',
  technical_team: '63.05',
  expert: '63.05',
  agency_planner: '63.05',
  tpps_chair: '63.05',
  district_admin: '63.05',
  province_viewer: '63',
  privacy_officer: '63.05',
}
const actorOf = (role: Role): Actor => ({
  id: `id-of-${role}`,
  username: role,
  name: role,
  role,
  areaCode: AREA[role],
  areaName: '',
  agencyId: role === 'agency_planner' ? 'agency-1' : null,
  agencyName: null,
  healthCenterId: role === 'health_center' ? 'center-1' : null,
  healthCenterName: null,
})

const relationOf = (permission: Permission, role: Role): string | undefined =>
  (POLICY[permission].roles as Partial<Record<Role, string>>)[role]

describe('areas', () => {
  test.each([
    ['63.05.03.2004', '63.05', true],
    ['63.05.03.2004', '63.05.03.2004', true],
    ['63.05.03.2004', '63.05.03.2005', false],
    ['63.05.03.2004', '63.0', false],
    ['63.05.03.2004', '', false],
    ['63.05', '63.05.03', false],
  ])('%s lies in %s: %s', (area, scope, expected) => {
    expect(liesIn(area, scope)).toBe(expected)
  })
  test('the district of a code', () => {
    expect(districtOf('63.05.03.2004')).toBe('63.05')
    expect(districtOf('63')).toBeNull()
  })
})

describe('the policy', () => {
  test.each(PERMISSIONS)('%s is refused to everybody about a thing nothing is known of', (permission) => {
    for (const role of ROLES) expect(can(actorOf(role), permission, {}), role).toBe(false)
  })

  test.each(PERMISSIONS)('%s is refused outside the area of duty', (permission) => {
    const foreign = { areaCode: '63.06.01.2001', expertIds: ['somebody else'], leadAgencyId: 'agency-2' }
    for (const role of ROLES.filter((r) => r !== 'province_viewer'))
      expect(can(actorOf(role), permission, foreign), role).toBe(false)
  })

  test.each(PERMISSIONS)('%s is granted to exactly the roles of its row', (permission) => {
    const own = (actor: Actor) => ({
      areaCode: relationOf(permission, actor.role) === 'own_district' ? '63.05' : '63.05.03.2004',
      expertIds: [actor.id],
      leadAgencyId: 'agency-1',
      memberUserId: actor.id,
    })
    for (const role of ROLES) {
      const actor = actorOf(role)
      expect(can(actor, permission, own(actor)), role).toBe(role in POLICY[permission].roles)
      expect(mayEver(actor, permission), role).toBe(role in POLICY[permission].roles)
    }
  })

  test.each<[Permission, Role]>([
    ['case:verify', 'health_center'],
    ['case:approve_plan', 'tpps_chair'],
    ['case:close', 'technical_team'],
    ['measurement:confirm', 'health_center'],
    ['line:verify', 'technical_team'],
    ['case:sign_review', 'expert'],
  ])('%s: not by somebody who did an earlier part', (permission, role) => {
    const actor = actorOf(role)
    const subject = { areaCode: '63.05.03.2004', expertIds: [actor.id] }
    expect(can(actor, permission, { ...subject, doneBy: ['another'] })).toBe(true)
    expect(can(actor, permission, { ...subject, doneBy: ['another', actor.id] })).toBe(false)
    expect(refusedAsSamePerson(actor, permission, { ...subject, doneBy: [actor.id] })).toBe(true)
  })

  test('an agency acts only on lines it leads, and never on a case; its people may be in a team', () => {
    const planner = actorOf('agency_planner')
    expect(can(planner, 'line:accept', { areaCode: '63.05.03.2004', leadAgencyId: 'agency-1' })).toBe(true)
    expect(can(planner, 'line:accept', { areaCode: '63.05.03.2004', leadAgencyId: 'agency-2' })).toBe(false)
    expect(can(planner, 'package:save', { areaCode: '63.05', leadAgencyId: 'agency-1' })).toBe(true)
    expect(can(planner, 'package:save', { areaCode: '63.05', leadAgencyId: 'agency-2' })).toBe(false)
    for (const permission of PERMISSIONS.filter((p) => !/^(line|package):/.test(p))) {
      const inTeam = permission === 'team:read' || permission === 'team:sign'
      expect(mayEver(planner, permission), permission).toBe(inTeam)
    }
    expect(can(planner, 'team:sign', { areaCode: '63.05', memberUserId: 'somebody else' })).toBe(false)
  })

  test('the province and the privacy officer read no person and no case', () => {
    for (const role of ['province_viewer', 'privacy_officer'] as const) {
      for (const permission of PERMISSIONS.filter((p) =>
        /^(person|case|cases|line|worksheet|measurement|finding|review|plan):?/.test(p),
      )) {
        expect(mayEver(actorOf(role), permission), permission).toBe(false)
      }
    }
  })
})
