import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  AWAITED_STATUSES,
  isLate,
  LINE_STATUSES,
  LINE_STEPS,
  type LineStatus,
  type LineStep,
  lineStatusAfter,
  lineStepsFrom,
} from './line-lifecycle'

test.each<[LineStep, LineStatus, LineStatus | null]>([
  ['propose', 'draft', 'proposed'],
  ['accept', 'approved', 'accepted'],
  ['accept', 'proposed', null],
  ['decline', 'approved', 'declined'],
  ['decline', 'accepted', null],
  ['withdraw', 'accepted', 'approved'],
  ['withdraw', 'declined', 'approved'],
  ['withdraw', 'in_progress', null],
  ['arrange', 'accepted', 'accepted'],
  ['arrange', 'postponed', 'postponed'],
  ['arrange', 'approved', null],
  ['arrange', 'done', null],
  ['report', 'accepted', 'in_progress'],
  ['report', 'approved', null],
  ['complete', 'postponed', 'done'],
  ['complete', 'declined', null],
  ['verify', 'done', 'verified'],
  ['verify', 'in_progress', null],
  ['reopen', 'verified', 'reopened'],
  ['postpone', 'done', null],
  ['cancel', 'verified', null],
])('%s from %s leads to %s', (step, from, to) => {
  expect(lineStatusAfter(step, from)).toBe(to)
})

test('only a cancelled line is at its end', () => {
  for (const status of LINE_STATUSES) expect(lineStepsFrom(status).length === 0, status).toBe(status === 'cancelled')
})

test('nothing is verified that was not done, whatever the order of steps', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINE_STEPS), { maxLength: 40 }), (steps) => {
      let status: LineStatus = 'draft'
      for (const step of steps) {
        const next = lineStatusAfter(step, status)
        if (!next) continue
        if (next === 'verified') expect(status).toBe('done')
        if (next === 'accepted' && status !== 'accepted') expect(status).toBe('approved')
        status = next
      }
    }),
  )
})

test('late is past the deadline and still awaited; on the day itself it is not', () => {
  expect(isLate({ status: 'accepted', deadlineOn: '2026-05-10' }, '2026-05-11')).toBe(true)
  expect(isLate({ status: 'accepted', deadlineOn: '2026-05-10' }, '2026-05-10')).toBe(false)
  expect(isLate({ status: 'done', deadlineOn: '2026-05-10' }, '2026-06-01')).toBe(false)
  expect(AWAITED_STATUSES.every((status) => isLate({ status, deadlineOn: '2026-05-10' }, '2026-05-11'))).toBe(true)
})
