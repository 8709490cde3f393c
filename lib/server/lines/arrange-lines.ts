import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ArrangeLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { moveLines } from './move-lines'

/**
 * The agency says anew, of lines it has accepted, when the work begins and how many rupiah of which source are set aside
 * for each; what is null stays. All or none. Gives how many. Refuses: lines_refused, with the reason of each that cannot:
 * among them those that somebody else arranged after `asOf`, and where rupiah are given, members of a package. Already_sent
 * where the same form comes with other lines.
 */
export function arrangeLines(actor: Actor, input: ArrangeLinesInput): Promise<Outcome<number>> {
  const arrange = async (tx: Tx): Promise<Outcome<number>> => {
    const { lineIds, asOf, allocatedRp, allocatedSource, scheduledOn } = input
    const packed = allocatedRp === null ? [] : await packedAmong(tx, lineIds)
    if (packed.length > 0)
      return { ok: false, refusal: { code: 'lines_refused', params: { count: String(packed.length) }, each: packed } }
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
  }
  return runOnce<number>(actor, 'arrangeLines', input.commandId, arrange, input)
}

/** The lines whose rupiah are a share of a package's budget: they are changed with it. */
async function packedAmong(tx: Tx, lineIds: readonly string[]) {
  const members = await tx.workPackageLine.findMany({
    where: { lineId: { in: [...lineIds] }, leftAt: null },
    select: { lineId: true, package: { select: { number: true } } },
  })
  return members.map(({ lineId, package: { number } }) => ({
    id: lineId,
    ...refuse('packed_elsewhere', { number: String(number) }),
  }))
}
