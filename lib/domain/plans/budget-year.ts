/** A budget may be as far ahead of its cycle as this. */
const LONGEST_AHEAD = 2

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** What is wrong with a budget year; null where nothing is. */
export type YearProblem = 'year_range' | 'year_before_work'

/**
 * Is this a year in which the money of a line can be budgeted? That of its cycle or one of the two after it, and not one
 * that is over when the work begins. `workOn` is null while nobody knows when that is.
 */
export function yearProblem(year: number, cycleYear: number, workOn: string | null): YearProblem | null {
  if (year < cycleYear || year > cycleYear + LONGEST_AHEAD) return 'year_range'
  return workOn !== null && year < yearOf(workOn) ? 'year_before_work' : null
}

/** The years that a form offers on this day. */
export function yearsToChoose(today: string): number[] {
  return Array.from({ length: LONGEST_AHEAD + 1 }, (_, ahead) => yearOf(today) + ahead)
}

/** The year whose money a line needs: the one its agency named, or that of the work. `budget_year_of` says the same. */
export function budgetYearOf(line: {
  allocatedYear: number | null
  scheduledOn: string | null
  dueOn: string
}): number {
  return line.allocatedYear ?? yearOf(line.scheduledOn ?? line.dueOn)
}
