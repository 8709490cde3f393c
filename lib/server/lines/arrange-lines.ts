import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ArrangeLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { budgetYearProblem } from './budget-years'
import { moveLines, refuseEach } from './move-lines'
import { packedAmong } from './packed-among'

/**
 * The agency says anew, of lines it has accepted, when the work begins, how many rupiah of which source and code are set
 * aside for each, and in which budget year; what is null stays. All or none. Gives how many. Refuses: lines_refused, with the reason of each that cannot:
 * among them those that somebody else arranged after `asOf`, and where money is spoken of, members of a package. Already_sent
 * where the same form comes with other lines; the field allocatedYear.
 */
export function arrangeLines(actor: Actor, input: ArrangeLinesInput): Promise<Outcome<number>> {
  const arrange = async (tx: Tx): Promise<Outcome<number>> => {
    const { lineIds, asOf, allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn } = input
    const packed = allocatedRp === null && allocatedYear === null ? [] : await packedAmong(tx, lineIds)
    if (packed.length > 0) return refuseEach(packed)
    const wrongYear = await budgetYearProblem(tx, lineIds, input)
    if (wrongYear) return refuse('invalid_fields', { allocatedYear: wrongYear })
    if (allocatedSource !== null && allocatedCode === null) await dropCodes(tx, lineIds, allocatedSource)
    const moved = await moveLines(tx, actor, lineIds, 'arrange', {
      asOf,
      data: {
        ...(allocatedRp !== null && { allocatedRp, allocatedSource }),
        ...(allocatedCode !== null && { allocatedCode }),
        ...(allocatedYear !== null && { allocatedYear }),
        ...(scheduledOn !== null && { scheduledOn: dateColumn(scheduledOn) }),
      },
      detail: {
        ...(allocatedRp !== null && { allocatedRp: allocatedRp.toString(), allocatedSource }),
        ...(allocatedCode !== null && { allocatedCode }),
        ...(allocatedYear !== null && { allocatedYear: String(allocatedYear) }),
        ...(scheduledOn !== null && { scheduledOn }),
      },
    })
    return moved.ok ? doneWith(moved.value.length) : moved
  }
  return runOnce<number>(actor, 'arrangeLines', input.commandId, arrange, input)
}

/** A code stays while its source does: of another source it says nothing. */
async function dropCodes(tx: Tx, lineIds: readonly string[], source: FundSource): Promise<void> {
  await tx.planLine.updateMany({
    where: { id: { in: [...lineIds] }, allocatedSource: { not: source } },
    data: { allocatedCode: null },
  })
}
