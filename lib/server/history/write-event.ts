import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Prisma } from '../generated/client'
import type { Tx } from '../db/client'

export type CaseEventInput = {
  caseId: string
  areaCode: string
  lineId?: string
  /** What was done: a step of a lifecycle, or `<object>.<verb>` for the rest, e.g. `measurement.record`. */
  step: string
  from?: string
  to?: string
  /** Facts the reader of the history needs. No NIK, no health values of restricted fields. */
  detail?: Prisma.InputJsonObject
}

/**
 * Adds to a case's history, inside the transaction of the change itself. Sequence and hash are set by the database.
 * The actor must see the case, or the line that the event is about.
 */
export async function writeEvent(tx: Tx, actor: Actor, event: CaseEventInput): Promise<void> {
  await tx.caseEvent.createMany({
    data: [
      {
        caseId: event.caseId,
        areaCode: event.areaCode,
        lineId: event.lineId ?? null,
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
