import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor'
import { ROLES, type Role } from '../access/roles'
import { CASE_STATUSES, type CaseStatus, stepsFrom } from './case-lifecycle'
import { type CaseFacts, mayTake, nextSteps, pageOfStep, rolesFor, STEP_KEYS, type StepKey } from './next-step'

const TODAY = '2026-11-24'
const NOBODY = { worksheetAuthor: null, planProposer: null, outcomeDecider: null }
const facts = (status: CaseStatus, more: Partial<CaseFacts> = {}): CaseFacts => ({
  status,
  findingsUndecided: 0,
  findingsUnanswered: 0,
  linesOpen: 0,
  nextDueOn: null,
  nextVisitOn: null,
  ...more,
})
const keys = (status: CaseStatus, more: Partial<CaseFacts> = {}) =>
  nextSteps(facts(status, more), TODAY).map(({ key }) => key)

test.each<[CaseStatus, Partial<CaseFacts>, StepKey[]]>([
  ['candidate', {}, ['select']],
  ['selected', {}, ['open_worksheet']],
  ['worksheet', {}, ['fill_worksheet']],
  ['submitted', {}, ['verify']],
  ['returned', {}, ['mend_worksheet']],
  ['verified', {}, ['begin_review']],
  ['in_review', { findingsUndecided: 1 }, ['decide_findings', 'write_review']],
  ['in_review', {}, ['sign_review']],
  ['reviewed', { findingsUnanswered: 2 }, ['answer_findings']],
  ['reviewed', {}, ['propose_plan']],
  ['planned', {}, ['approve_plan']],
  [
    'in_follow_up',
    { linesOpen: 2, nextVisitOn: '2026-12-20', nextDueOn: '2026-12-01' },
    ['act_on_lines', 'record_visit'],
  ],
  ['in_follow_up', { linesOpen: 2, nextVisitOn: '2026-12-01' }, ['record_visit', 'act_on_lines']],
  ['in_follow_up', { linesOpen: 2, nextVisitOn: '2026-12-02' }, ['act_on_lines', 'record_visit']],
  ['in_follow_up', { nextVisitOn: '2026-12-20' }, ['record_visit']],
  ['in_follow_up', { linesOpen: 1 }, ['evaluate', 'act_on_lines']],
  ['in_follow_up', {}, ['evaluate']],
  ['evaluated', {}, ['close']],
  ['closed', {}, []],
])('%s with %o waits for %j', (status, more, expected) => {
  expect(keys(status, more)).toEqual(expected)
})

test('a step is late from the day after it was due', () => {
  const step = (nextVisitOn: string) => nextSteps(facts('in_follow_up', { nextVisitOn }), TODAY)[0]
  expect(step('2026-11-24')).toEqual({ key: 'record_visit', dueOn: '2026-11-24', late: false })
  expect(step('2026-11-23')).toEqual({ key: 'record_visit', dueOn: '2026-11-23', late: true })
})

test('every open status waits for somebody, on a page of the case', () => {
  for (const status of CASE_STATUSES.filter((one) => one !== 'closed')) {
    const steps = nextSteps(facts(status), TODAY)
    expect(steps.length, status).toBeGreaterThan(0)
    for (const { key } of steps) expect(rolesFor(key).length, key).toBeGreaterThan(0)
  }
  for (const key of STEP_KEYS) expect(pageOfStep(key)).toMatch(/^(\/[a-z]+)+$/)
})

test('what is next can be done from that status, where it is a step of the lifecycle', () => {
  const STEP_OF: Partial<Record<StepKey, string>> = {
    select: 'select',
    open_worksheet: 'open_worksheet',
    fill_worksheet: 'submit',
    mend_worksheet: 'submit',
    verify: 'verify',
    begin_review: 'begin_review',
    sign_review: 'sign_review',
    propose_plan: 'propose_plan',
    approve_plan: 'approve_plan',
    evaluate: 'evaluate',
    close: 'close',
  }
  for (const status of CASE_STATUSES)
    for (const key of keys(status)) {
      const step = STEP_OF[key]
      if (step) expect(stepsFrom(status), key).toContain(step)
    }
})

describe('who may take it', () => {
  const actor = (role: Role, id = 'me'): Actor => ({
    id,
    username: role,
    name: role,
    role,
    areaCode: role === 'village_officer' ? '63.05.03.2004' : '63.05',
    areaName: '',
    agencyId: null,
    agencyName: null,
    healthCenterId: null,
    healthCenterName: null,
  })
  const here = { areaCode: '63.05.03.2004', expertIds: ['me'] }

  test('only the roles named, in their own area', () => {
    for (const key of STEP_KEYS.filter((one) => one !== 'act_on_lines'))
      for (const role of ROLES)
        expect(mayTake(actor(role), key, here, NOBODY), `${role} ${key}`).toBe(rolesFor(key).includes(role))
    expect(mayTake(actor('technical_team'), 'close', { areaCode: '63.06.01.2001' }, NOBODY)).toBe(false)
  })

  test('not whoever did the part before', () => {
    expect(mayTake(actor('technical_team'), 'close', here, { ...NOBODY, outcomeDecider: 'me' })).toBe(false)
    expect(mayTake(actor('technical_team'), 'close', here, { ...NOBODY, outcomeDecider: 'another' })).toBe(true)
    expect(mayTake(actor('tpps_chair'), 'approve_plan', here, { ...NOBODY, planProposer: 'me' })).toBe(false)
    expect(mayTake(actor('health_center'), 'verify', here, { ...NOBODY, worksheetAuthor: 'me' })).toBe(false)
  })
})
