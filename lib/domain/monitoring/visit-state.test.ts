import { expect, test } from 'vitest'
import { mayBeMissed, openMonths, visitState } from './visit-state'

const open = { measurementId: null, missingReason: null }

test.each([
  ['2026-05-01', '2026-04-23', 'ahead', false],
  ['2026-05-01', '2026-04-24', 'due', false],
  ['2026-05-01', '2026-05-01', 'due', true],
  ['2026-05-01', '2026-05-02', 'late', true],
])('a visit due on %s is on %s: %s', (dueOn, today, state, missed) => {
  expect(visitState({ ...open, dueOn }, today)).toBe(state)
  expect(mayBeMissed({ ...open, dueOn }, today)).toBe(missed)
})

test('a visit that was made, or explained, waits for nobody', () => {
  const made = { dueOn: '2026-05-01', measurementId: 'm', missingReason: null }
  expect(visitState(made, '2026-09-01')).toBe('measured')
  expect(visitState({ ...open, dueOn: '2026-05-01', missingReason: 'sakit' }, '2026-09-01')).toBe('missing')
})

test('the months that stand open, also where no visit was ever planned', () => {
  const dueOn = '2026-05-01'
  expect(openMonths([])).toEqual([1, 2, 3])
  expect(
    openMonths([
      { month: 1, dueOn, measurementId: 'm', missingReason: null },
      { month: 3, dueOn, measurementId: null, missingReason: 'sakit' },
      { month: 2, dueOn, ...open },
    ]),
  ).toEqual([2])
})
