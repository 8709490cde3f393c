import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { toldAllocation } from '@/lib/domain/lines/allocation-input'
import type { AcceptLinesInput } from '@/lib/domain/lines/bulk-lines-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { budgetYearProblem } from './budget-years'
import { moveLines } from './move-lines'

/**
 * The agency takes several lines on together, all or none, as `acceptLine` does with one: the same day, the same rupiah,
 * code and year for each. Gives how many. Refuses: lines_refused, with the reason of each that cannot; already_sent (the
 * same form with other lines); the field allocatedYear.
 */
export function acceptLines(actor: Actor, input: AcceptLinesInput): Promise<Outcome<number>> {
  const accept = async (tx: Tx): Promise<Outcome<number>> => {
    const { lineIds, asOf, allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn } = input
    const wrongYear = await budgetYearProblem(tx, lineIds, input)
    if (wrongYear) return refuse('invalid_fields', { allocatedYear: wrongYear })
    const moved = await moveLines(tx, actor, lineIds, 'accept', {
      asOf,
      data: { allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn: dateColumn(scheduledOn) },
      detail: { scheduledOn, ...toldAllocation(input) },
    })
    return moved.ok ? doneWith(moved.value.length) : moved
  }
  return runOnce<number>(actor, 'acceptLines', input.commandId, accept, input)
}
