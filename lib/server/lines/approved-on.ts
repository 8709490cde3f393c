import 'server-only'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'

/**
 * The day on which the plan of a line was approved, as ISO `YYYY-MM-DD`, from the line's own history: agencies may not
 * read plans. A line without such an event says the day it was written down, before which nothing can have been done.
 */
export async function approvedOn(tx: Tx, lineId: string): Promise<string | null> {
  return (await approvedDays(tx, [lineId])).get(lineId) ?? null
}

/** The same of several lines, by line: one statement, however many there are. */
export async function approvedDays(tx: Tx, lineIds: readonly string[]): Promise<Map<string, string>> {
  const days = await tx.$queryRaw<{ id: string; at: Date }[]>`SELECT l.id::text, coalesce(
      (SELECT e.at FROM case_event e WHERE e.line_id = l.id AND e.step = 'line.approve' ORDER BY e.sequence DESC LIMIT 1),
      l.created_at) AS at
    FROM plan_line l WHERE l.id = ANY (${[...lineIds]}::uuid[])`
  return new Map(days.map(({ id, at }) => [id, dayOf(at)]))
}
