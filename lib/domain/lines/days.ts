const MS_PER_DAY = 86_400_000

const at = (isoDay: string) => {
  const time = Date.parse(`${isoDay}T00:00:00Z`)
  if (Number.isNaN(time)) throw new RangeError(`Not a date: ${isoDay}`)
  return time
}

/** Whole days from one ISO day to another; negative where `to` comes first. Throws on a text that is not a date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / MS_PER_DAY)
}

/** The ISO day that many days later, or earlier for a negative number. Throws on a text that is not a date. */
export function addDays(isoDay: string, days: number): string {
  return new Date(at(isoDay) + days * MS_PER_DAY).toISOString().slice(0, 10)
}
