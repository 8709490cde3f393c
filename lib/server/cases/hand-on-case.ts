import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { HandedOnOutcome } from '@/lib/domain/cases/outcomes'
import type { Outcome } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { endPlan } from '../outcomes/end-plan'
import { lockCaseRow } from './lock-case'
import { moveCase } from './move-case'

/**
 * Closes a case whose story goes on in another one: the baby was born, or the bride is pregnant. `reason` is kept with the
 * decision. Refuses: not_found, forbidden, moved_on (it is closed already).
 */
export async function handOnCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { outcome, happenedOn, reason }: { outcome: HandedOnOutcome; happenedOn: string; reason: string },
): Promise<Outcome> {
  await lockCaseRow(tx, caseId)
  const moved = await moveCase(tx, actor, caseId, 'hand_on', {
    data: { outcome, outcomeReason: null, endedOn: dateColumn(happenedOn) },
    detail: { outcome, happenedOn },
  })
  if (!moved.ok) return moved
  await tx.outcomeDecision.create({
    data: {
      caseId,
      areaCode: moved.value.areaCode,
      computed: null,
      decided: outcome,
      reason: null,
      happenedOn: dateColumn(happenedOn),
      decidedById: actor.id,
    },
    select: { id: true },
  })
  return endPlan(tx, actor, caseId, { permission: 'case:hand_on', reason })
}
