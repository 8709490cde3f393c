import 'server-only'
import type { Tx } from '../db/client'

/** More than that many different activities are not chosen from a list. */
const MOST_ACTIVITIES = 60

/** An activity by the key that names it in an address. */
export type LedActivity = { key: string; activity: string; lines: number }

/** The activities that the planner's agency leads, the most frequent first. Empty for everybody else. */
export function ledActivities(tx: Tx): Promise<LedActivity[]> {
  return tx.$queryRaw<LedActivity[]>`SELECT key, activity, lines FROM led_activities(${MOST_ACTIVITIES}::int)`
}
