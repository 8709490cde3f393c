import { expect, test } from 'vitest'
import { budgetYearOf, yearProblem, yearsToChoose } from './budget-year'

test.each([
  [2026, 2026, '2026-12-01', null],
  [2027, 2026, '2026-12-01', null],
  [2028, 2026, '2028-01-01', null],
  [2025, 2026, null, 'year_range'],
  [2029, 2026, null, 'year_range'],
  [2026, 2026, '2027-01-01', 'year_before_work'],
  [2026, 2026, '2026-12-31', null],
  [2026, 2026, null, null],
] as const)('%d in a cycle of %d, work on %s: %s', (year, cycleYear, workOn, problem) => {
  expect(yearProblem(year, cycleYear, workOn)).toBe(problem)
})

test('a form offers this year and two more', () => {
  expect(yearsToChoose('2026-12-31')).toEqual([2026, 2027, 2028])
})

test.each([
  [{ allocatedYear: 2028, scheduledOn: '2026-12-01', dueOn: '2027-06-30' }, 2028],
  [{ allocatedYear: null, scheduledOn: '2026-12-01', dueOn: '2027-06-30' }, 2026],
  [{ allocatedYear: null, scheduledOn: null, dueOn: '2027-06-30' }, 2027],
])('%j needs the money of %d', (line, year) => {
  expect(budgetYearOf(line)).toBe(year)
})
