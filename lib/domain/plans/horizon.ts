import { addDays } from '../days'
import type { Horizon } from '../findings/catalogue-entry'

const DAYS: Record<Exclude<Horizon, 'planned'>, number> = { urgent: 30, short: 90 }

/**
 * When a line of this horizon is due, from the day it is drafted: 30 days, 90 days, or the end of June of the next
 * budget year, by when a work that waited for that year's money can be finished. These are proposed defaults; the team may change them.
 */
export function dueDateFor(horizon: Horizon, today: string): string {
  if (horizon === 'planned') return `${Number(today.slice(0, 4)) + 1}-06-30`
  return addDays(today, DAYS[horizon])
}
