const MS_PER_DAY = 86_400_000
const instant = (day: string) => new Date(`${day}T00:00:00Z`)
const isoDay = (date: Date) => date.toISOString().slice(0, 10)

/** So many days later (earlier where negative). Days are ISO `YYYY-MM-DD` throughout. */
export function addDays(day: string, days: number): string {
  return isoDay(new Date(instant(day).getTime() + days * MS_PER_DAY))
}

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(day: string, months: number): string {
  const from = instant(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), last))
  return isoDay(first)
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (instant(to).getTime() - instant(from).getTime()) / MS_PER_DAY
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b
}

/** An instant of that day in Central Indonesia Time, `minutes` after eight in the morning. */
export function officeHour(day: string, minutes: number): Date {
  return new Date(new Date(`${day}T08:00:00+08:00`).getTime() + minutes * 60_000)
}

/** A day as people here write it, for made-up notes: 3/2/2026. */
export function written(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}
