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
