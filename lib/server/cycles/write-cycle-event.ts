import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'

export type CycleEventInput = {
  cycleId: string
  /** The district of the cycle, wherever in it the thing happened. */
  areaCode: string
  /** What was done, as `<object>.<verb>`: `stage.leave`, `team.add_member`, `meeting.close`. */
  step: string
  from?: string
  to?: string
  /** Facts the reader of the history needs: codes, figures, dates. No NIK, no health values. */
  detail?: Prisma.InputJsonObject
}

/**
 * Adds to a cycle's history, inside the transaction of the change itself, in the actor's own name. Sequence and hash are
 * set by the database. The actor must belong to the cycle's district.
 */
export async function writeCycleEvent(tx: Tx, actor: Actor, event: CycleEventInput): Promise<void> {
  await tx.cycleEvent.createMany({
    data: [
      {
        cycleId: event.cycleId,
        areaCode: event.areaCode,
        sequence: 0,
        actorId: actor.id,
        actorRole: actor.role,
        step: event.step,
        from: event.from ?? null,
        to: event.to ?? null,
        detail: event.detail ?? {},
        prevHash: '',
        hash: '',
      },
    ],
  })
}
