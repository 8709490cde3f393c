import { addDays } from '../days'
import { DEFAULT_RULES } from './rules'

/** By when the team settles a line that was declined, and whether that day is past. */
export type Settling = { by: string; late: boolean }

/**
 * The day 'YYYY-MM-DD' by which a line declined on this day must be settled: when the team hears of it as late.
 * `ownDays` are the district's, where it changed the usual ones.
 */
export function settlingOf(declinedOn: string, today: string, ownDays: number | null): Settling {
  const by = addDays(declinedOn, ownDays ?? DEFAULT_RULES.declined[0]?.afterDays ?? 0)
  return { by, late: by < today }
}
