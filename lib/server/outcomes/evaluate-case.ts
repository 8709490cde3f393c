import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { EvaluateCaseInput } from '@/lib/domain/monitoring/outcome-inputs'
import { openMonths } from '@/lib/domain/monitoring/visit-state'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { moveCase } from '../cases/move-case'
import { dateColumn, today } from '../clock'
import { runOnce } from '../db/run-once'
import { visitsOf } from '../monitoring/visits-of'
import { computeCaseOutcome } from './compute-case-outcome'

/**
 * People decide how a followed-up case came out; what the figures say is kept beside it. A decision that differs, or that
 * the figures cannot support, needs its reason. Refuses: not_found, forbidden, moved_on, monitoring_incomplete (a visit
 * neither measured nor explained), invalid_fields.
 */
export function evaluateCase(actor: Actor, input: EvaluateCaseInput): Promise<Outcome> {
  const { caseId, decided, reason } = input
  return runOnce(actor, 'evaluateCase', input.commandId, async (tx) => {
    const found = await tx.auditCase.findUnique({
      where: { id: caseId },
      select: { id: true, personId: true, group: true },
    })
    if (!found) return refuse('not_found')
    const result = await computeCaseOutcome(tx, found)
    const computed = result?.outcome ?? null
    const moved = await moveCase(tx, actor, caseId, 'evaluate', {
      detail: { computed, decided, ...(reason ? { reason } : {}) },
    })
    // A refusal after this point rolls the step back (run-once.ts).
    if (!moved.ok) return moved
    if (openMonths(await visitsOf(tx, caseId)).length > 0) return refuse('monitoring_incomplete')
    if (decided !== computed && reason === null) return refuse('invalid_fields', { reason: 'reason_required' })

    await tx.outcomeDecision.create({
      data: {
        caseId,
        areaCode: moved.value.areaCode,
        computed,
        evidence: result?.evidence ?? {},
        decided,
        reason,
        happenedOn: dateColumn(today()),
        decidedById: actor.id,
      },
      select: { id: true },
    })
    return done
  })
}
