import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { ReopenCaseInput } from '@/lib/domain/monitoring/outcome-inputs'
import { done, type Outcome } from '@/lib/domain/outcome'
import { moveCase } from '../cases/move-case'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'

/**
 * An evaluated or closed case goes on, with the reason: in its follow-up, or where an end without an evaluation took it from.
 * Its outcome is lifted; what was decided stays readable. Refuses: not_found, forbidden, moved_on.
 */
export function reopenCase(actor: Actor, { commandId, caseId, reason }: ReopenCaseInput): Promise<Outcome> {
  return runOnce(actor, 'reopenCase', commandId, async (tx) => {
    const moved = await moveCase(tx, actor, caseId, 'reopen', {
      endedFrom: await endedFrom(tx, caseId),
      data: { outcome: null, outcomeReason: null, endedOn: null },
      detail: { reason },
    })
    return moved.ok ? done : moved
  })
}

/** The status that an end without an evaluation took the case from; null where its last closing was none. */
export async function endedFrom(tx: Tx, caseId: string): Promise<CaseStatus | null> {
  const last = await tx.caseEvent.findFirst({
    where: { caseId, step: { in: ['end', 'hand_on', 'close', 'reopen'] } },
    orderBy: { sequence: 'desc' },
    select: { step: true, from: true },
  })
  // Steps of a case carry statuses of a case (move-case.ts).
  return last?.step === 'end' || last?.step === 'hand_on' ? (last.from as CaseStatus | null) : null
}
