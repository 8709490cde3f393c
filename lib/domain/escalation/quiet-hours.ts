import { daysBetween } from '../days'

/** When nobody is disturbed: from this full hour up to that one, through midnight where `from` is the later. */
export type QuietHours = { from: number; until: number; weekends: boolean }

export const DEFAULT_QUIET: QuietHours = { from: 20, until: 6, weekends: false }

/** A moment on the district's own clock: the day as ISO `YYYY-MM-DD` and the hour, 0 to 23. */
export type LocalHour = { day: string; hour: number }

const A_MONDAY = '2024-01-01'

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1
}

/** Is this a quiet hour? Where `from` equals `until` no hour of the day is. */
export function isQuiet({ day, hour }: LocalHour, { from, until, weekends }: QuietHours): boolean {
  if (weekends && weekdayOf(day) > 5) return true
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until
}
