import { expect, test } from 'vitest'
import { usualCalendar } from './planning-calendar'
import { calendarYears, planningDatesInput } from './planning-dates-input'

const TODAY = '2026-11-24'
const sent = { commandId: '0199f5a0-0000-7000-8000-000000000001', budgetYear: '2027', ...usualCalendar(2027) }

function codes(typed: object): Record<string, string> {
  const result = planningDatesInput(TODAY).safeParse({ ...sent, ...typed })
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
}

test('a calendar is set for the three years to come', () => {
  expect(calendarYears(TODAY)).toEqual([2027, 2028, 2029])
})

test('the usual days are taken as they are, and so is a day typed day first', () => {
  expect(planningDatesInput(TODAY).parse({ ...sent, rkpdes: '15/10/2026' })).toMatchObject({
    budgetYear: 2027,
    days: { ...usualCalendar(2027), rkpdes: '2026-10-15' },
  })
})

test.each([
  [{ budgetYear: '2026' }, { budgetYear: 'not_an_option' }],
  [{ budgetYear: '2030' }, { budgetYear: 'not_an_option' }],
  [{ budgetYear: 'tahun depan' }, { budgetYear: 'not_an_option' }],
  [{ apbd: '' }, { apbd: 'required' }],
  [{ apbd: '31/11/2026' }, { apbd: 'not_a_date' }],
  [{ rkpd: '2026-01-15' }, { rkpd: 'date_order' }],
  [{ rkpdes: '2026-12-31', apbdes: '2026-12-30' }, { apbdes: 'date_order' }],
  [{ musrenbang_village: '2025-12-31' }, { musrenbang_village: 'outside_planning' }],
  [{ apbd: '2027-04-01' }, { apbd: 'outside_planning' }],
  // What the village decides may come before or after what the district does.
  [{ rkpdes: '2026-06-01' }, {}],
])('%j: %j', (typed, expected) => {
  expect(codes(typed)).toEqual(expected)
})
