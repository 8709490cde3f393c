import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { EndCaseInput } from '@/lib/domain/monitoring/outcome-inputs'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { CASE_ENDED, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import { lockCaseRow } from '../cases/lock-case'
import { moveCase } from '../cases/move-case'
import { dateColumn, isoDate } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { moveLine } from '../lines/move-line'

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
    await withdrawPlan(tx, caseId, reason)
    return cancelLines(tx, actor, caseId)
  })
}

/** A plan that waits for its approval waits no longer; it stays a draft. */
async function withdrawPlan(tx: Tx, caseId: string, reason: string): Promise<void> {
  const status = planStatusAfter('send_back', 'proposed')
  if (!status) throw new Error('a proposed plan can be sent back')
  await tx.plan.updateMany({ where: { caseId, status: 'proposed' }, data: { status, sentBackReason: reason } })
}

async function cancelLines(tx: Tx, actor: Actor, caseId: string): Promise<Outcome> {
  const lines = await tx.planLine.findMany({
    where: { caseId },
    orderBy: { number: 'asc' },
    select: { id: true, status: true },
  })
  const along = { permission: 'case:end', detail: { cause: CASE_ENDED } } as const
  for (const { id, status } of lines) {
    const sentBack = lineStatusAfter('send_back', status)
    if (sentBack !== null) {
      const moved = await moveLine(tx, actor, id, 'send_back', along)
      if (!moved.ok) return moved
    }
    if (lineStatusAfter('cancel', sentBack ?? status) === null) continue
    const moved = await moveLine(tx, actor, id, 'cancel', { ...along, data: { statusReason: CASE_ENDED } })
    if (!moved.ok) return moved
  }
  return done
}
