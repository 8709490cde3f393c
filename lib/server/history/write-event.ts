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
export function writeEvent(tx: Tx, actor: Actor, event: CaseEventInput): Promise<void> {
  return writeEvents(tx, actor, [event])
}

/** The same of several events, of one case or of many, in the order of the cases: each case's chain is locked in turn. */
export async function writeEvents(tx: Tx, actor: Actor, events: readonly CaseEventInput[]): Promise<void> {
  await tx.caseEvent.createMany({
    data: events
      .toSorted((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0))
      .map((event) => ({
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
      })),
  })
}
