import { expect, test } from 'vitest'
import { dueDateFor, HORIZONS, horizonOf } from './horizon'

test.each([
  ['2026-11-24', '2026-11-24', 'urgent'],
  ['2026-11-24', '2026-12-24', 'urgent'],
  ['2026-11-24', '2026-12-25', 'short'],
  ['2026-11-24', '2027-02-22', 'short'],
  ['2026-11-24', '2027-02-23', 'planned'],
  ['2026-11-24', '2029-06-30', 'planned'],
])('from %s to %s is %s', (startsOn, dueOn, horizon) => {
  expect(horizonOf({ startsOn, dueOn })).toBe(horizon)
})

test.each(['2026-01-01', '2026-06-30', '2028-02-29', '2026-12-31'])(
  'drafted on %s, a line has the horizon it was given',
  (today) => {
    for (const horizon of HORIZONS)
      expect(horizonOf({ startsOn: today, dueOn: dueDateFor(horizon, today) })).toBe(horizon)
  },
)
