import { expect, test } from 'vitest'
import { settlingOf } from './settle-by'

test.each([
  ['2026-11-17', '2026-11-24', null, { by: '2026-11-24', late: false }],
  ['2026-11-16', '2026-11-24', null, { by: '2026-11-23', late: true }],
  ['2026-11-24', '2026-11-24', null, { by: '2026-12-01', late: false }],
  ['2026-12-28', '2027-01-04', null, { by: '2027-01-04', late: false }],
  ['2026-11-20', '2026-11-24', 3, { by: '2026-11-23', late: true }],
  ['2026-11-24', '2026-11-24', 0, { by: '2026-11-24', late: false }],
])('declined on %s, on %s, own days %s: %o', (declinedOn, today, ownDays, expected) => {
  expect(settlingOf(declinedOn, today, ownDays)).toEqual(expected)
})
