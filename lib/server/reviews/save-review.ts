import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome } from '@/lib/domain/outcome'
import { type SaveReviewInput, toStored } from '@/lib/domain/reviews/review-inputs'
import { lockCase } from '../cases/lock-case'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { writeDraft } from './review-draft'

/**
 * Keeps what the assigned expert has written so far, blanks included.
 * Refuses: not_found (also for another expert), forbidden, moved_on (not in review).
 */
export function saveReview(actor: Actor, input: SaveReviewInput): Promise<Outcome<{ version: number }>> {
  return runOnce(actor, 'saveReview', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'review:write', 'write_review')
    if (!locked.ok) return locked
    const { diagnosis, management, recommendation } = input
    const stuntingConfirmed = toStored(input.stuntingConfirmed)
    const content = { diagnosis, management, recommendation, stuntingConfirmed }
    const { version } = await writeDraft(tx, actor, locked.value, content)
    await writeEvent(tx, actor, {
      caseId: input.caseId,
      areaCode: locked.value.areaCode,
      step: 'review.save',
      detail: { version },
    })
    return doneWith({ version })
  })
}
