import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AcceptLineInput } from '@/lib/domain/lines/accept-line-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { runOnce } from '../db/run-once'
import { moveLine } from './move-line'

/**
 * The agency takes a line on: how many rupiah from which source (null is "not budgeted yet"), and when it starts.
 * The plan's own figures stay as approved. Refuses: not_found, forbidden, moved_on.
 */
export function acceptLine(actor: Actor, input: AcceptLineInput): Promise<Outcome> {
  return runOnce(actor, 'acceptLine', input.commandId, async (tx) => {
    const { lineId, allocatedRp, allocatedSource, scheduledOn } = input
    const moved = await moveLine(tx, actor, lineId, 'accept', {
      data: { allocatedRp, allocatedSource, scheduledOn: dateColumn(scheduledOn) },
      detail: { scheduledOn, allocatedRp: allocatedRp?.toString() ?? null, allocatedSource },
    })
    return moved.ok ? done : moved
  })
}
