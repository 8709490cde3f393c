import { addDays, daysBetween } from '../days'
import type { Horizon } from '../findings/catalogue-entry'

const DAYS: Record<Exclude<Horizon, 'planned'>, number> = { urgent: 30, short: 90 }

/** From the nearest to the farthest. */
export const HORIZONS: readonly Horizon[] = ['urgent', 'short', 'planned']

/**
 * When a line of this horizon is due, from the day it is drafted: 30 days, 90 days, or the end of June of the next
 * budget year, by when a work that waited for that year's money can be finished. These are proposed defaults; the team may change them.
 */
export function dueDateFor(horizon: Horizon, today: string): string {
  if (horizon === 'planned') return `${Number(today.slice(0, 4)) + 1}-06-30`
  return addDays(today, DAYS[horizon])
}

/**
 * The horizon of a line as its plan says it, from the day it may start to the planned deadline: a postponement changes
 * nothing. Work that may take longer than 90 days waits for a budget that is still to be made. `lines_within` in the
 * database says the same.
 */
export function horizonOf({ startsOn, dueOn }: { startsOn: string; dueOn: string }): Horizon {
  const days = daysBetween(startsOn, dueOn)
  if (days <= DAYS.urgent) return 'urgent'
  return days <= DAYS.short ? 'short' : 'planned'
}
