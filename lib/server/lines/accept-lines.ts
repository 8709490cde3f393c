import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AcceptLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { doneWith, type Outcome } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { moveLines } from './move-lines'

/**
 * The agency takes several lines on together, all or none, as `acceptLine` does with one: the same day, the same rupiah
 * for each. Gives how many. Refuses: lines_refused, with the reason of each that cannot; already_sent (the same form with
 * other lines).
 */
export function acceptLines(actor: Actor, input: AcceptLinesInput): Promise<Outcome<number>> {
  const accept = async (tx: Tx) => {
    const { lineIds, asOf, allocatedRp, allocatedSource, scheduledOn } = input
    const moved = await moveLines(tx, actor, lineIds, 'accept', {
      asOf,
      data: { allocatedRp, allocatedSource, scheduledOn: dateColumn(scheduledOn) },
      detail: { scheduledOn, allocatedRp: allocatedRp?.toString() ?? null, allocatedSource },
    })
    return moved.ok ? doneWith(moved.value.length) : moved
  }
  return runOnce<number>(actor, 'acceptLines', input.commandId, accept, input)
}
