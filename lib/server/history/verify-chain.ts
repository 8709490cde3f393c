import 'server-only'
import type { Tx } from '../db/client'

/** How many events were checked, and the numbers of those that are not as they were written. */
export type ChainCheck = { checked: number; broken: number[] }

/**
 * Computes the chain of a case's history again: every event must carry the hash of what it says, name the hash of the
 * event before it, and stand in its place. An event changed, removed from the middle or put in later shows; whoever may
 * not see all events of the case must not ask.
 */
export async function verifyChain(tx: Tx, caseId: string): Promise<ChainCheck> {
  const events = await tx.$queryRaw<{ sequence: number; whole: boolean }[]>`SELECT e.sequence,
      e.hash = case_event_hash(e)
        AND e.prev_hash = coalesce(lag(e.hash) OVER in_order, repeat('0', 64))
        AND e.sequence = row_number() OVER in_order AS whole
    FROM case_event e WHERE e.case_id = ${caseId}::uuid WINDOW in_order AS (ORDER BY e.sequence) ORDER BY e.sequence`
  return { checked: events.length, broken: events.filter(({ whole }) => !whole).map(({ sequence }) => sequence) }
}
