import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { WithdrawAnswerInput } from '@/lib/domain/lines/withdraw-answer-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { moveLine } from './move-line'

/**
 * The agency takes back what was written down in its name in a meeting, with the reason: the line waits for its own answer
 * again. An answer that it gave itself stands. Refuses: not_found, forbidden, moved_on.
 */
export function withdrawAnswer(actor: Actor, { commandId, lineId, reason }: WithdrawAnswerInput): Promise<Outcome> {
  return runOnce(actor, 'withdrawAnswer', commandId, async (tx) => {
    const moved = await moveLine(tx, actor, lineId, 'withdraw', {
      data: { declineReason: null, proposedAgencyId: null },
      detail: { reason },
    })
    // A refusal after this point rolls the step back (run-once.ts).
    if (!moved.ok) return moved
    const { count } = await tx.lineAnswer.updateMany({
      where: { lineId, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: actor.id },
    })
    return count === 0 ? movedOn(tx, { lineId }) : done
  })
}
