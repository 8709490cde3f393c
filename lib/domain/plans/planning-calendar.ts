import { addDays } from '../days'
import type { FundSource } from './fund-sources'
import { isRegional } from './budget-code'

/** The doors through which the money of a budget year goes, in the order of their usual days. */
export const PLANNING_STEPS = [
  'musrenbang_village',
  'musrenbang_subdistrict',
  'rkpd',
  'kua_ppas',
  'rkpdes',
  'apbd',
  'apbdes',
] as const
export type PlanningStep = (typeof PLANNING_STEPS)[number]

/** Day and month in the year before the budget year. Usual practice as commonly told, not the words of a regulation. */
const USUAL: Record<PlanningStep, string> = {
  musrenbang_village: '01-31',
  // The last day of February, whatever the year.
  musrenbang_subdistrict: '03-01',
  rkpd: '06-30',
  kua_ppas: '08-31',
  rkpdes: '09-30',
  apbd: '11-30',
  apbdes: '12-31',
}

/** The last day of each step, as ISO `YYYY-MM-DD`. */
export type PlanningCalendar = Record<PlanningStep, string>

/** The days of a budget year as they are proposed while a district has not said its own. */
export function usualCalendar(budgetYear: number): PlanningCalendar {
  const day = (step: PlanningStep) =>
    step === 'musrenbang_subdistrict'
      ? addDays(`${budgetYear - 1}-${USUAL[step]}`, -1)
      : `${budgetYear - 1}-${USUAL[step]}`
  return calendarOf(day)
}

/** What a district said of one step of one budget year. */
export type PlanningDate = { budgetYear: number; step: string; onDate: string }

/** The days of a budget year in force: the district's own where it said them, else the usual ones. */
export function calendarFor(budgetYear: number, own: readonly PlanningDate[]): PlanningCalendar {
  const usual = usualCalendar(budgetYear)
  return calendarOf(
    (step) => own.find((date) => date.budgetYear === budgetYear && date.step === step)?.onDate ?? usual[step],
  )
}

/** The doors of money that goes through the budget of the district. */
export const REGIONAL_STEPS: readonly PlanningStep[] = [
  'musrenbang_village',
  'musrenbang_subdistrict',
  'rkpd',
  'kua_ppas',
  'apbd',
]
/** The doors of a village’s own money. */
export const VILLAGE_STEPS: readonly PlanningStep[] = ['musrenbang_village', 'rkpdes', 'apbdes']

/**
 * The steps that money of this source passes, in order. None for money that does not wait for the district's or the
 * village's calendar: the centre's and the province's own budget, and what is given.
 */
export function stepsOf(source: FundSource): readonly PlanningStep[] {
  if (source === 'DANA_DESA' || source === 'APBDES') return VILLAGE_STEPS
  return isRegional(source) && source !== 'APBD_PROV' ? REGIONAL_STEPS : []
}

/** The next door that a line must pass, and until when; `missedYear` where its own year's doors are all closed. */
export type NextPlanning = { forYear: number; step: PlanningStep; until: string; missedYear: number | null }

/**
 * Which door money of this source must pass next to be in the budget of a year that is still to come. Where all of them
 * are closed, the doors of the year after it. Null where nothing has to wait: the year has begun, or the source knows no
 * such doors.
 */
export function planningStepFor(
  source: FundSource,
  budgetYear: number,
  own: readonly PlanningDate[],
  today: string,
): NextPlanning | null {
  if (budgetYear <= Number(today.slice(0, 4))) return null
  for (const forYear of [budgetYear, budgetYear + 1]) {
    const calendar = calendarFor(forYear, own)
    const step = stepsOf(source).find((one) => calendar[one] >= today)
    if (step) return { forYear, step, until: calendar[step], missedYear: forYear === budgetYear ? null : budgetYear }
  }
  return null
}

function calendarOf(day: (step: PlanningStep) => string): PlanningCalendar {
  return {
    musrenbang_village: day('musrenbang_village'),
    musrenbang_subdistrict: day('musrenbang_subdistrict'),
    rkpd: day('rkpd'),
    kua_ppas: day('kua_ppas'),
    rkpdes: day('rkpdes'),
    apbd: day('apbd'),
    apbdes: day('apbdes'),
  }
}
