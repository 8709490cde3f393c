import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../days'
import { dueDate, gestationWeeks, trimesterOf } from './gestation'

test.each([
  ['2026-01-01', '2026-01-01', 0],
  ['2026-01-01', '2026-01-07', 0],
  ['2026-01-01', '2026-01-08', 1],
  ['2026-01-01', '2025-12-31', null],
  ['2026-01-01', addDays('2026-01-01', 45 * 7 + 6), 45],
  ['2026-01-01', addDays('2026-01-01', 46 * 7), null],
])('from %s to %s: %s completed weeks', (lastPeriodOn, on, weeks) => {
  expect(gestationWeeks(lastPeriodOn, on)).toBe(weeks)
})

test.each([
  [0, 'first'],
  [13, 'first'],
  [14, 'second'],
  [27, 'second'],
  [28, 'third'],
  [42, 'third'],
] as const)('week %i is in the %s trimester', (weeks, trimester) => {
  expect(trimesterOf(weeks)).toBe(trimester)
})

test.each([
  ['2026-01-01', '2026-10-08'],
  ['2026-03-25', '2027-01-01'],
  ['2025-05-24', '2026-02-28'],
  ['2023-05-24', '2024-02-29'],
])('last period on %s: due on %s', (lastPeriodOn, due) => {
  expect(dueDate(lastPeriodOn)).toBe(due)
})

test('the due date lies in the fortieth week, give or take the lengths of months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
      const lastPeriodOn = addDays('1990-01-01', offset)
      const weeks = gestationWeeks(lastPeriodOn, dueDate(lastPeriodOn))
      expect(weeks).toBeGreaterThanOrEqual(39)
      expect(weeks).toBeLessThanOrEqual(40)
    }),
  )
})
