import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import type { CloseCaseInput } from '@/lib/domain/monitoring/outcome-inputs'
import { openMonths } from '@/lib/domain/monitoring/visit-state'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCaseRow } from '../cases/lock-case'
import { moveCase } from '../cases/move-case'
import { dateColumn, today } from '../clock'
import { runOnce } from '../db/run-once'
import { visitsOf } from '../monitoring/visits-of'
import { lastDecision } from './list-decisions'

/**
 * The team closes an evaluated case with the outcome decided by somebody else. Plan lines that are still open go on as
 * they are, which the closing must explain. Refuses: not_found, outcome_missing, forbidden, same_person (who decided the
 * outcome), moved_on, monitoring_incomplete (the measurement of a visit was rejected since), lines_open (open lines and no
 * reason).
 */
export function closeCase(actor: Actor, { commandId, caseId, reason }: CloseCaseInput): Promise<Outcome> {
  return runOnce(actor, 'closeCase', commandId, async (tx) => {
    // The counters of the case change with its lines: it is locked before they are read.
    await lockCaseRow(tx, caseId)
    const found = await tx.auditCase.findUnique({ where: { id: caseId }, select: { status: true, linesOpen: true } })
    if (!found) return refuse('not_found')
    const decision = await lastDecision(tx, caseId)
    if (!decision && statusAfter('close', found.status) !== null) return refuse('outcome_missing')

    const moved = await moveCase(tx, actor, caseId, 'close', {
      doneBy: [decision?.decidedById ?? null],
      data: {
        ...(decision ? { outcome: decision.decided, outcomeReason: decision.reason } : {}),
        endedOn: dateColumn(today()),
      },
      detail: { outcome: decision?.decided ?? null, linesOpen: found.linesOpen, ...(reason ? { reason } : {}) },
    })
    if (!moved.ok) return moved
    if (openMonths(await visitsOf(tx, caseId)).length > 0) return refuse('monitoring_incomplete')
    if (found.linesOpen > 0 && reason === null) return refuse('lines_open', { count: String(found.linesOpen) })
    return done
  })
}
