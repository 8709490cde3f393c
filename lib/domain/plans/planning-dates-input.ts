import { z } from 'zod'
import { day } from '../typed/day-fields'
import { id } from '../typed/text-fields'
import { yearOf } from './budget-year'
import {
  PLANNING_STEPS,
  type PlanningCalendar,
  type PlanningStep,
  REGIONAL_STEPS,
  VILLAGE_STEPS,
} from './planning-calendar'

/** So many years from now on a calendar can be set for. */
const LONGEST_AHEAD = 3

/** The budget years whose calendar can be set on this day, the next one first. */
export function calendarYears(today: string): number[] {
  return Array.from({ length: LONGEST_AHEAD }, (_, ahead) => yearOf(today) + 1 + ahead)
}

/** The last days of the steps of a budget year as the district's admin types them, in the order in which money passes them. */
export const planningDatesInput = (today: string) =>
  z
    .object({
      commandId: id,
      budgetYear: z.coerce
        .number('not_an_option')
        .refine((year) => calendarYears(today).includes(year), 'not_an_option'),
      musrenbang_village: day,
      musrenbang_subdistrict: day,
      rkpd: day,
      kua_ppas: day,
      rkpdes: day,
      apbd: day,
      apbdes: day,
    })
    .transform(({ commandId, budgetYear, ...days }, context) => {
      for (const [step, message] of Object.entries(problemsOf(days, budgetYear)))
        context.addIssue({ code: 'custom', path: [step], message })
      return { commandId, budgetYear, days }
    })
export type PlanningDatesInput = z.output<ReturnType<typeof planningDatesInput>>

/** A day lies in the year before the budget or in its first three months, and not before the door in front of it. */
function problemsOf(days: PlanningCalendar, budgetYear: number): Partial<Record<PlanningStep, string>> {
  const problems: Partial<Record<PlanningStep, string>> = {}
  for (const way of [REGIONAL_STEPS, VILLAGE_STEPS]) {
    way.forEach((step, place) => {
      const before = way[place - 1]
      if (before && days[step] < days[before]) problems[step] = 'date_order'
    })
  }
  for (const step of PLANNING_STEPS) {
    if (days[step] < `${budgetYear - 1}-01-01` || days[step] > `${budgetYear}-03-31`)
      problems[step] = 'outside_planning'
  }
  return problems
}
