import { expect, test } from 'vitest'
import { measurementIsDue } from './measurement-due'

test.each([
  [null, true],
  ['2026-11-24', false],
  ['2026-10-24', false],
  ['2026-10-23', true],
])('last measured %s: %s', (lastMeasuredOn, due) => {
  expect(measurementIsDue(lastMeasuredOn, '2026-11-24')).toBe(due)
})
