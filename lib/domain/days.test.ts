import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from './days'

test('days are counted across months and leap years', () => {
  expect(daysBetween('2026-11-24', '2026-12-08')).toBe(14)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2026-11-24', 3)).toBe('2027-02-24')
  expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
})

test('a text that is not a date is a bug, not a zero', () => {
  expect(() => daysBetween('2026-11-24', 'soon')).toThrow(RangeError)
  expect(() => addMonths('soon', 1)).toThrow(RangeError)
})
