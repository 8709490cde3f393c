/** Calendar days as ISO `YYYY-MM-DD`, counted without a clock and without a time zone. */

const MS_PER_DAY = 86_400_000

const at = (isoDay: string) => {
  const time = Date.parse(`${isoDay}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`Not a date: ${isoDay}`)
  return time
}

const isoDayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Whole days from one ISO day to another; negative where `to` comes first. Throws on a text that is not a date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / MS_PER_DAY)
}

/** The ISO day that many days later, or earlier for a negative number. Throws on a text that is not a date. */
export function addDays(isoDay: string, days: number): string {
  return isoDayOf(at(isoDay) + days * MS_PER_DAY)
}

/**
 * The same day so many calendar months later, or the last day of a month that has no such day. Throws on a text that
 * is not a date.
 */
export function addMonths(isoDay: string, months: number): string {
  const from = new Date(at(isoDay))
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return isoDayOf(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)))
}
