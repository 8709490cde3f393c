import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { LiftConflictInput } from '@/lib/domain/reviews/conflict-inputs'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'
import { movedOnBy } from '../history/moved-on'

/**
 * Lifts a bond that no longer holds, for a reason; it stays to be read. Refuses: forbidden, not_found, moved_on (somebody
 * lifted it before).
 */
export function liftConflict(actor: Actor, { commandId, conflictId, reason }: LiftConflictInput): Promise<Outcome> {
  return runOnce(actor, 'liftConflict', commandId, async (tx) => {
    if (!mayEver(actor, 'conflict:lift')) return refuse('forbidden')
    const found = await tx.conflictOfInterest.findUnique({ where: { id: conflictId } })
    if (!found) return refuse('not_found')
    const { caseId, areaCode } = found
    if (!can(actor, 'conflict:lift', { areaCode })) return refuse('forbidden')
    const { count } = await tx.conflictOfInterest.updateMany({
      where: { id: conflictId, liftedAt: null },
      data: { liftedAt: new Date(), liftedById: actor.id, liftReason: reason },
    })
    if (count === 0) {
      const { liftedById, liftedAt } = await tx.conflictOfInterest.findUniqueOrThrow({ where: { id: conflictId } })
      return liftedById && liftedAt ? movedOnBy(tx, liftedById, liftedAt) : refuse('moved_on')
    }
    await writeEvent(tx, actor, { caseId, areaCode, step: 'conflict.lift' })
    return done
  })
}
