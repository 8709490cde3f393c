import { addDays, addMonths, daysBetween } from '../days'

/** The oldest a pregnancy can be, in completed weeks from the first day of the last period: beyond it, a date is wrong. */
export const LONGEST_PREGNANCY_WEEKS = 45

/** A pregnancy lasts 40 weeks from the first day of the last period; growth of its weight is counted up to there. */
export const FULL_TERM_WEEKS = 40

/** Trimesters by completed weeks: below 14, 14 to 27, 28 and more. */
export const TRIMESTERS = ['first', 'second', 'third'] as const
export type Trimester = (typeof TRIMESTERS)[number]

/**
 * Completed weeks of pregnancy on a day, from the first day of the last period (HPHT). Null before that day and
 * after the longest pregnancy: such a date is asked again, not counted with. Days are `YYYY-MM-DD`.
 */
export function gestationWeeks(lastPeriodOn: string, on: string): number | null {
  const days = daysBetween(lastPeriodOn, on)
  const weeks = Math.floor(days / 7)
  return days < 0 || weeks > LONGEST_PREGNANCY_WEEKS ? null : weeks
}

/** The due date (HPL) by Naegele's rule: seven days on, three months back, a year on. */
export function dueDate(lastPeriodOn: string): string {
  return addMonths(addDays(lastPeriodOn, 7), 9)
}

/** The trimester of a completed week. */
export function trimesterOf(weeks: number): Trimester {
  if (weeks < 14) return 'first'
  return weeks < 28 ? 'second' : 'third'
}

/** Whether a code names a trimester. */
export function isTrimester(code: string): code is Trimester {
  return TRIMESTERS.some((trimester) => trimester === code)
}
