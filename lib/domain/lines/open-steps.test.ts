import { expect, test } from 'vitest'
import type { Actor } from '../access/actor'
import { ROLES } from '../access/roles'
import { LINE_STATUSES } from '../plans/line-lifecycle'
import { openSteps } from './open-steps'

const actor = (role: Actor['role'], over: Partial<Actor> = {}): Actor => ({
  id: 'me',
  username: 'me',
  name: 'Me',
  role,
  areaCode: '63.05',
  areaName: 'Tapin',
  agencyId: null,
  agencyName: null,
  healthCenterId: null,
  healthCenterName: null,
  ...over,
})
const line = { areaCode: '63.05.03.2004', leadAgencyId: 'pupr', reports: [], answeredInMeeting: false }
const pupr = actor('agency_planner', { agencyId: 'pupr' })
const village = actor('village_officer', { areaCode: '63.05.03.2004' })

test.each([
  ['approved', ['accept', 'decline']],
  ['accepted', ['arrange', 'report', 'complete', 'postpone']],
  ['in_progress', ['arrange', 'report', 'complete', 'postpone']],
  ['postponed', ['arrange', 'report', 'complete']],
  ['reopened', ['arrange', 'report', 'complete', 'postpone']],
  ['done', []],
  ['verified', []],
  ['declined', []],
  ['cancelled', []],
] as const)('the agency that leads a line which is %s may %j', (status, steps) => {
  expect(openSteps(pupr, { ...line, status })).toEqual(steps)
})

test('what was written down in a meeting in its name, the agency may take back; its own answer stands', () => {
  const said = { ...line, answeredInMeeting: true }
  expect(openSteps(pupr, { ...said, status: 'accepted' })).toEqual([
    'withdraw',
    'arrange',
    'report',
    'complete',
    'postpone',
  ])
  expect(openSteps(pupr, { ...said, status: 'declined' })).toEqual(['withdraw'])
  expect(openSteps(pupr, { ...said, status: 'in_progress' })).toEqual(['arrange', 'report', 'complete', 'postpone'])
  expect(openSteps(actor('technical_team'), { ...said, status: 'accepted' })).toEqual(['cancel'])
})

test('whoever looks from outside confirms or doubts what is said to be done', () => {
  expect(openSteps(village, { ...line, status: 'done' })).toEqual(['verify', 'reopen'])
  expect(openSteps(actor('technical_team'), { ...line, status: 'done' })).toEqual(['verify', 'reopen'])
  expect(openSteps(actor('technical_team'), { ...line, status: 'declined' })).toEqual(['cancel'])
})

test('whoever reported it, from whatever chair, does not judge it', () => {
  expect(openSteps(village, { ...line, status: 'done', reports: [{ reportedById: 'me' }] })).toEqual([])
})

test('another agency, another village and those who only read may do nothing', () => {
  const strangers = [
    actor('agency_planner', { agencyId: 'dinsos' }),
    actor('village_officer', { areaCode: '63.05.03.2005' }),
    ...ROLES.filter((role) => !['agency_planner', 'village_officer', 'technical_team'].includes(role)).map((role) =>
      actor(role),
    ),
  ]
  for (const status of LINE_STATUSES) {
    for (const stranger of strangers) expect(openSteps(stranger, { ...line, status })).toEqual([])
  }
})
