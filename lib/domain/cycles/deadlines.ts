import { addDays, daysBetween } from '../days'
import { CYCLE_STAGES, type CycleStage, STAGES, stageIndex } from './stages'

/** Days each stage may take. */
export type StageLimits = Record<CycleStage, number>

export const MIN_LIMIT_DAYS = 1
export const MAX_LIMIT_DAYS = 365

/** The limits in force in a district: its own, and the proposed ones where it set none. */
export function limitsWith(own: readonly { stage: CycleStage; days: number }[]): StageLimits {
  const limits = Object.fromEntries(CYCLE_STAGES.map((stage) => [stage, STAGES[stage].days])) as StageLimits
  for (const { stage, days } of own) limits[stage] = days
  return limits
}

/**
 * The day each stage from `from` on has to be left, counted from the day that one is entered: each follows the one
 * before it without a day between. Days are 'YYYY-MM-DD'.
 */
export function dueDates(
  limits: StageLimits,
  from: CycleStage,
  enteredOn: string,
): { stage: CycleStage; dueOn: string }[] {
  let day = enteredOn
  return CYCLE_STAGES.slice(stageIndex(from)).map((stage) => {
    day = addDays(day, limits[stage])
    return { stage, dueOn: day }
  })
}

/** Days past the due day at `on` (the day it was left, or today); null where it is not late. */
export function daysLate(dueOn: string, on: string): number | null {
  const days = daysBetween(dueOn, on)
  return days > 0 ? days : null
}
