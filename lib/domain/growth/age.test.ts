import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageGroup, ageInDays, calendarMonth, completedMonths, isCalendarDate } from './age'

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-04-31', false],
  ['2026-4-3', false],
  ['03/04/2026', false],
  ['2026-04-03T00:00', false],
  ['', false],
])('%s is a date: %s', (text, is) => {
  expect(isCalendarDate(text)).toBe(is)
})

test.each([
  // Two months and twenty-nine days are two months.
  ['2026-01-01', '2026-03-30', 2],
  ['2026-01-15', '2026-02-14', 0],
  ['2026-01-15', '2026-02-15', 1],
  ['2026-01-31', '2026-02-28', 0],
  ['2026-01-31', '2026-03-01', 1],
  ['2024-02-29', '2025-02-28', 11],
  ['2024-02-29', '2025-03-01', 12],
  ['2025-12-31', '2026-01-01', 0],
  ['2026-01-02', '2026-01-01', -1],
])('from %s to %s are %s completed months', (bornOn, onDate, months) => {
  expect(completedMonths(bornOn, onDate)).toBe(months)
})

test('days are counted over leap years', () => {
  expect(ageInDays('2024-02-28', '2024-03-01')).toBe(2)
  expect(ageInDays('2023-02-28', '2023-03-01')).toBe(1)
  expect(ageInDays('2021-05-01', '2026-05-01')).toBe(1826)
  expect(ageInDays('2026-05-02', '2026-05-01')).toBe(-1)
})

test('a text that is not a date throws', () => {
  expect(() => ageInDays('2026-02-30', '2026-03-01')).toThrow('2026-02-30')
  expect(() => completedMonths('2026-02-01', '')).toThrow(RangeError)
})

test.each([
  ['2024-05-13', '2026-05-12', 'BADUTA'],
  ['2024-05-13', '2026-05-13', 'BALITA'],
  ['2021-05-13', '2026-05-12', 'BALITA'],
  ['2021-05-13', '2026-05-13', null],
  ['2026-05-13', '2026-05-13', 'BADUTA'],
  ['2026-05-13', '2026-05-12', null],
])('born %s, on %s: %s', (bornOn, onDate, group) => {
  expect(ageGroup(bornOn, onDate)).toBe(group)
})

test('neighbouring months differ by one, over the new year too', () => {
  expect(calendarMonth('2026-01-01') - calendarMonth('2025-12-31')).toBe(1)
})

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('days add up, and months never run ahead of them', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      expect(ageInDays(a, b) + ageInDays(b, c)).toBe(ageInDays(a, c))
      const months = completedMonths(a, b)
      const days = ageInDays(a, b)
      expect(days).toBeGreaterThanOrEqual(months * 30.4375 - 3)
      expect(days).toBeLessThan((months + 1) * 30.4375 + 3)
    }),
  )
})
