import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { EndCaseInput } from '@/lib/domain/monitoring/outcome-inputs'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCaseRow } from '../cases/lock-case'
import { moveCase } from '../cases/move-case'
import { dateColumn, isoDate } from '../clock'
import { runOnce } from '../db/run-once'
import { endPlan } from './end-plan'

/**
 * A case ends without an evaluation: the family moved, the child died, they declined, or cannot be found. What its plan
 * still awaits is cancelled, without telling the agencies why; what was done stays done. Refuses: not_found, forbidden, moved_on,
 * invalid_fields (a day before the birth).
 */
export function endCase(actor: Actor, input: EndCaseInput): Promise<Outcome> {
  const { caseId, outcome, happenedOn, reason } = input
  return runOnce(actor, 'endCase', input.commandId, async (tx) => {
    await lockCaseRow(tx, caseId)
    const found = await tx.auditCase.findUnique({
      where: { id: caseId },
      select: { areaCode: true, person: { select: { bornOn: true } } },
    })
    if (!found) return refuse('not_found')
    const moved = await moveCase(tx, actor, caseId, 'end', {
      data: { outcome, outcomeReason: reason, endedOn: dateColumn(happenedOn) },
      detail: { outcome, happenedOn, reason },
    })
    if (!moved.ok) return moved
    if (happenedOn < isoDate(found.person.bornOn)) return refuse('invalid_fields', { happenedOn: 'before_birth' })

    const { areaCode } = found
    await tx.outcomeDecision.create({
      data: {
        caseId,
        areaCode,
        computed: null,
        decided: outcome,
        reason,
        happenedOn: dateColumn(happenedOn),
        decidedById: actor.id,
      },
      select: { id: true },
    })
    return endPlan(tx, actor, caseId, { permission: 'case:end', reason })
  })
}
