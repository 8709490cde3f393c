import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { BeginReviewInput } from '@/lib/domain/reviews/review-inputs'
import { moveCase } from '../cases/move-case'
import { runOnce } from '../db/run-once'
import { assignExpert, expertOf } from './assign-expert'

/**
 * Opens the review of a verified case and gives it to an expert, who sees the case from then on.
 * Refuses: what expertOf and moveCase refuse.
 */
export function beginReview(actor: Actor, { commandId, caseId, expertId }: BeginReviewInput): Promise<Outcome> {
  return runOnce(actor, 'beginReview', commandId, async (tx) => {
    const moved = await moveCase(tx, actor, caseId, 'begin_review')
    if (!moved.ok) return moved
    const expert = await expertOf(tx, expertId, moved.value)
    if (!expert.ok) return expert
    await assignExpert(tx, moved.value, expertId)
    return done
  })
}
