import 'server-only'
import { refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { movedOnBy } from '../history/moved-on'

/** "Somebody else already decided on this measurement": says who and when, where that is known. */
export async function settledBy(tx: Tx, measurementId: string) {
  const found = await tx.measurement.findUnique({
    where: { id: measurementId },
    select: { statusById: true, statusAt: true },
  })
  if (!found?.statusById || !found.statusAt) return refuse('moved_on')
  return movedOnBy(tx, found.statusById, found.statusAt)
}
