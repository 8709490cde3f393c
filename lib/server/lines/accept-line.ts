import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AcceptLineInput } from '@/lib/domain/lines/accept-line-input'
import { toldAllocation } from '@/lib/domain/lines/allocation-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { runOnce } from '../db/run-once'
import { budgetYearProblem } from './budget-years'
import { moveLine } from './move-line'

/**
 * The agency takes a line on: how many rupiah from which source (null is "not budgeted yet"), under which code and in which
 * budget year, and when it starts. The plan's own figures stay as approved. Refuses: not_found, forbidden, moved_on, the
 * field allocatedYear.
 */
export function acceptLine(actor: Actor, input: AcceptLineInput): Promise<Outcome> {
  return runOnce(actor, 'acceptLine', input.commandId, async (tx) => {
    const { lineId, allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn } = input
    const wrongYear = await budgetYearProblem(tx, [lineId], input)
    if (wrongYear) return refuse('invalid_fields', { allocatedYear: wrongYear })
    const moved = await moveLine(tx, actor, lineId, 'accept', {
      data: { allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn: dateColumn(scheduledOn) },
      detail: { scheduledOn, ...toldAllocation(input) },
    })
    return moved.ok ? done : moved
  })
}
