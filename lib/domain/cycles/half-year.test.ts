import { expect, test } from 'vitest'
import { nextHalf } from './half-year'

test.each([
  [[], '2026-06-30', '2026-01-01'],
  [[], '2026-07-01', '2026-07-01'],
  [[{ year: 2026, semester: 2 }], '2026-11-24', '2027-01-01'],
  [[{ year: 2026, semester: 1 }], '2026-03-01', '2026-07-01'],
  [[{ year: 2025, semester: 2 }], '2026-11-24', '2026-07-01'],
])('with %j taken, on %s the next begins on %s', (taken, today, startsOn) => {
  expect(nextHalf(taken, today).startsOn).toBe(startsOn)
})
