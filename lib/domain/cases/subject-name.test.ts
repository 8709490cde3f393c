import { expect, test } from 'vitest'
import type { Actor } from '../access/actor'
import { type Role, ROLES } from '../access/roles'
import { initials, seesNames, subjectNameFor } from './subject-name'

test.each([
  ['Muhammad Rizki', 'M. R.'],
  ['  siti   aisyah ', 'S. A.'],
  ['Nur-Aini', 'N.'],
  ['123', '–'],
  ['', '–'],
])('%j becomes %j', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

const actor = (role: Role): Actor => ({
  id: 'me',
  username: role,
  name: role,
  role,
  areaCode: role === 'village_officer' ? '63.05.03.2004' : '63.05',
  areaName: '',
  agencyId: 'agency',
  agencyName: null,
  healthCenterId: null,
  healthCenterName: null,
})

test('names are for those who meet the child, the team and its expert', () => {
  const shown = (role: Role, expertIds: string[] = []) =>
    subjectNameFor(actor(role), { areaCode: '63.05.03.2004', expertIds }, 'Siti Aisyah')
  expect(ROLES.filter((role) => shown(role) === 'Siti Aisyah')).toEqual([
    'village_officer',
    'health_center',
    'technical_team',
  ])
  expect(shown('expert', ['me'])).toBe('Siti Aisyah')
  expect(shown('expert', ['another'])).toBe('S. A.')
  expect(shown('tpps_chair')).toBe('S. A.')
  expect(ROLES.filter((role) => seesNames({ role }))).toEqual([
    'village_officer',
    'health_center',
    'technical_team',
    'expert',
  ])
})
