import { ageInDays } from '../growth/age'

/** Children are weighed every month: after this many days another measurement is due. */
const DUE_AFTER_DAYS = 31

/** Is it time to measure again? Dates 'YYYY-MM-DD'; null is a child who was never measured. */
export function measurementIsDue(lastMeasuredOn: string | null, today: string): boolean {
  return lastMeasuredOn === null || ageInDays(lastMeasuredOn, today) > DUE_AFTER_DAYS
}
