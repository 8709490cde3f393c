import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CASE_STATUSES,
  CASE_STEPS,
  type CaseStatus,
  type CaseStep,
  MAIN_WAY,
  progressOf,
  statusAfter,
  statusAfterReopening,
  stepsFrom,
} from './case-lifecycle'

test.each<[CaseStep, CaseStatus, CaseStatus | null]>([
  ['select', 'candidate', 'selected'],
  ['select', 'selected', null],
  ['submit', 'worksheet', 'submitted'],
  ['submit', 'returned', 'submitted'],
  ['submit', 'closed', null],
  ['return', 'submitted', 'returned'],
  ['return', 'in_review', null],
  ['verify', 'submitted', 'verified'],
  ['verify', 'returned', null],
  ['sign_review', 'verified', null],
  ['propose_plan', 'in_review', null],
  ['approve_plan', 'planned', 'in_follow_up'],
  ['approve_plan', 'reviewed', null],
  ['close', 'in_follow_up', null],
  ['close', 'evaluated', 'closed'],
  ['reopen', 'closed', 'in_follow_up'],
  ['end', 'candidate', 'closed'],
  ['end', 'closed', null],
  ['hand_on', 'candidate', 'closed'],
  ['hand_on', 'in_follow_up', 'closed'],
  ['hand_on', 'closed', null],
])('%s from %s leads to %s', (step, from, to) => {
  expect(statusAfter(step, from)).toBe(to)
})

test('no status is a dead end, and every step starts somewhere', () => {
  for (const status of CASE_STATUSES) expect(stepsFrom(status), status).not.toHaveLength(0)
  for (const step of CASE_STEPS)
    expect(
      CASE_STATUSES.some((status) => statusAfter(step, status) !== null),
      step,
    ).toBe(true)
})

test('no order of legal steps reaches the end without review, plan, approval and evaluation, but by an administrative end or by going on in another case', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CASE_STEPS), { maxLength: 60 }), (steps) => {
      let status: CaseStatus = 'candidate'
      const passed = new Set<CaseStatus>([status])
      for (const step of steps) {
        const next = statusAfter(step, status)
        if (!next) continue
        if (step === 'end' || step === 'hand_on') return
        status = next
        passed.add(status)
      }
      if (status === 'closed') for (const stage of MAIN_WAY) expect(passed.has(stage), stage).toBe(true)
    }),
  )
})

test('a returned case stands at its worksheet', () => {
  expect(progressOf('returned')).toBe(progressOf('worksheet'))
  expect(progressOf('candidate')).toBe(0)
  expect(progressOf('closed')).toBe(MAIN_WAY.length - 1)
})

test.each<[CaseStatus, CaseStatus | null, CaseStatus | null]>([
  ['closed', null, 'in_follow_up'],
  ['evaluated', null, 'in_follow_up'],
  ['closed', 'in_follow_up', 'in_follow_up'],
  ['closed', 'evaluated', 'in_follow_up'],
  ['closed', 'planned', 'reviewed'],
  ['closed', 'returned', 'returned'],
  ['closed', 'candidate', 'candidate'],
  ['in_follow_up', null, null],
  ['worksheet', 'worksheet', null],
])('reopening a case that is %s and ended early from %s leads to %s', (current, endedFrom, to) => {
  expect(statusAfterReopening(current, endedFrom)).toBe(to)
})
