import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { DeclareConflictInput } from '@/lib/domain/reviews/conflict-inputs'
import { lockCaseRow } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'

/**
 * Declares that an expert is bound to the person of a case: the expert of their own, or the team for one who told them. The
 * person's cases are given to others until it is lifted. What is declared already stays as it is.
 * Refuses: not_found, forbidden (also an expert who speaks for another), invalid_fields (no such expert).
 */
export function declareConflict(actor: Actor, input: DeclareConflictInput): Promise<Outcome> {
  return runOnce(actor, 'declareConflict', input.commandId, async (tx) => {
    const { caseId, expertId: userId, kind, reason } = input
    await lockCaseRow(tx, caseId)
    const subject = await tx.auditCase.findUnique({
      where: { id: caseId },
      select: { areaCode: true, districtCode: true, personId: true },
    })
    if (!subject) return refuse('not_found')
    const { areaCode, districtCode, personId } = subject
    if (!can(actor, 'conflict:declare', { areaCode })) return refuse('forbidden')
    if (actor.role === 'expert' && userId !== actor.id) return refuse('forbidden')
    const expert = await tx.user.findFirst({
      where: { id: userId, role: 'expert', areaCode: districtCode },
      select: { id: true },
    })
    if (!expert) return refuse('invalid_fields', { expertId: 'not_an_option' })

    const { count } = await tx.conflictOfInterest.createMany({
      data: [{ userId, personId, caseId, areaCode, kind, reason, declaredById: actor.id }],
      skipDuplicates: true,
    })
    // Who is bound to whom stands in the bond; a case's history is read by many more.
    if (count > 0) await writeEvent(tx, actor, { caseId, areaCode, step: 'conflict.declare' })
    return done
  })
}
