import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { settledBy } from './settled-by'

/**
 * Rejects the measurement that is about to be corrected, with the reason. A confirmed one is corrected only by those
 * who confirm. Refuses: not_found, forbidden, moved_on (it was rejected or corrected already).
 */
export async function replaceMeasurement(
  tx: Tx,
  actor: Actor,
  personId: string,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome> {
  const found = await tx.measurement.findFirst({ where: { id, personId }, select: { status: true } })
  if (!found) return refuse('not_found')
  if (found.status === 'confirmed' && !mayEver(actor, 'measurement:confirm')) return refuse('forbidden')
  const { count } = await tx.measurement.updateMany({
    where: { id, status: { not: 'rejected' } },
    data: { status: 'rejected', statusReason: reason, statusById: actor.id, statusAt: new Date() },
  })
  return count === 0 ? settledBy(tx, id) : done
}
