import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ArrangeLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { doneWith, type Outcome } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { runOnce } from '../db/run-once'
import { moveLines } from './move-lines'

/**
 * The agency says anew, of lines it has accepted, when the work begins and how many rupiah of which source are set aside
 * for each; what is null stays. All or none. Gives how many. Refuses: lines_refused, with the reason of each that cannot:
 * among them those that somebody else arranged after `asOf`.
 */
export function arrangeLines(actor: Actor, input: ArrangeLinesInput): Promise<Outcome<number>> {
  return runOnce(actor, 'arrangeLines', input.commandId, async (tx) => {
    const { lineIds, asOf, allocatedRp, allocatedSource, scheduledOn } = input
    const moved = await moveLines(tx, actor, lineIds, 'arrange', {
      asOf,
      data: {
        ...(allocatedRp !== null && { allocatedRp, allocatedSource }),
        ...(scheduledOn !== null && { scheduledOn: dateColumn(scheduledOn) }),
      },
      detail: {
        ...(allocatedRp !== null && { allocatedRp: allocatedRp.toString(), allocatedSource }),
        ...(scheduledOn !== null && { scheduledOn }),
      },
    })
    return moved.ok ? doneWith(moved.value.length) : moved
  })
}
