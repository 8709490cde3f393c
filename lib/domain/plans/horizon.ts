import type { Horizon } from '../findings/catalogue-entry'

const DAYS: Record<Exclude<Horizon, 'planned'>, number> = { urgent: 30, short: 90 }

/** ISO `YYYY-MM-DD` plus whole days. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** ISO `YYYY-MM-DD` plus calendar months, held to the last day of the month it falls in. */
export function addMonths(iso: string, months: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.toISOString().slice(0, 10)
}

/**
 * When a line of this horizon is due, from the day it is drafted: 30 days, 90 days, or the end of June of the next
 * budget year, by when a work that waited for that year's money can be finished. (INF: defaults, the team may change them.)
 */
export function dueDateFor(horizon: Horizon, today: string): string {
  if (horizon === 'planned') return `${Number(today.slice(0, 4)) + 1}-06-30`
  return addDays(today, DAYS[horizon])
}
