import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ReassignInput } from '@/lib/domain/reviews/review-inputs'
import { lockCase } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { assignExpert, expertOf } from './assign-expert'

/**
 * Gives an open review to another expert; the one before no longer sees the case, and a draft of theirs stays as it was.
 * Refuses: not_found, forbidden, moved_on (not in review), invalid_fields (no such expert, or the same one), and
 * what expertOf refuses.
 */
export function reassign(actor: Actor, { commandId, caseId, expertId, reason }: ReassignInput): Promise<Outcome> {
  return runOnce(actor, 'reassign', commandId, async (tx) => {
    const locked = await lockCase(tx, actor, caseId, 'review:assign', 'write_review')
    if (!locked.ok) return locked
    const subject = locked.value
    const expert = await expertOf(tx, expertId, subject)
    if (!expert.ok) return expert
    const before = await tx.auditCase.findUniqueOrThrow({ where: { id: caseId }, select: { expertId: true } })
    if (before.expertId === expertId) return refuse('invalid_fields', { expertId: 'not_an_option' })

    await assignExpert(tx, subject, expertId)
    await writeEvent(tx, actor, {
      caseId,
      areaCode: subject.areaCode,
      step: 'review.reassign',
      detail: { to: expert.value.name, reason },
    })
    return done
  })
}
