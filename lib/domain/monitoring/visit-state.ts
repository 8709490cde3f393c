import { daysBetween } from '../days'

/** How a monitoring visit stands on a day; `late` is computed, never kept. */
const VISIT_STATES = ['measured', 'missing', 'late', 'due', 'ahead'] as const
export type VisitState = (typeof VISIT_STATES)[number]

export const MONITORING_MONTHS = [1, 2, 3] as const

/** A visit may be made this many days before the day it is due. */
const DUE_DAYS_BEFORE = 7

export type VisitFacts = {
  dueOn: string
  /** Of a child its measurement, of a woman her check. */
  measurementId: string | null
  motherCheckId?: string | null
  missingReason: string | null
}

/** Was the visit made? */
export function isMade({ measurementId, motherCheckId = null }: VisitFacts): boolean {
  return measurementId !== null || motherCheckId !== null
}

/** Measured, missing with a reason, or open: still ahead, due within a week, or late. Days are 'YYYY-MM-DD'. */
export function visitState(visit: VisitFacts, today: string): VisitState {
  const { dueOn, missingReason } = visit
  if (isMade(visit)) return 'measured'
  if (missingReason !== null) return 'missing'
  if (dueOn < today) return 'late'
  return daysBetween(today, dueOn) <= DUE_DAYS_BEFORE ? 'due' : 'ahead'
}

/** Months (1 to 3) that are neither measured nor explained: the case cannot be evaluated before. */
export function openMonths(visits: readonly (VisitFacts & { month: number })[]): number[] {
  return MONITORING_MONTHS.filter((month) => {
    const visit = visits.find((each) => each.month === month)
    return !visit || (!isMade(visit) && visit.missingReason === null)
  })
}

/** May somebody already write down why this visit was not made? Not before the day it is due. */
export function mayBeMissed({ dueOn }: VisitFacts, today: string): boolean {
  return dueOn <= today
}
