import 'server-only'
import { refuse } from '@/lib/domain/outcome'
import { TIME_ZONE } from '../clock'
import type { Tx } from '../db/client'

const when = new Intl.DateTimeFormat('id-ID', { timeZone: TIME_ZONE, dateStyle: 'medium', timeStyle: 'short' })

/** "Somebody else already decided on this measurement": says who and when, where that is known. */
export async function settledBy(tx: Tx, measurementId: string) {
  const found = await tx.measurement.findUnique({
    where: { id: measurementId },
    select: { statusById: true, statusAt: true },
  })
  if (!found?.statusById || !found.statusAt) return refuse('moved_on')
  const person = await tx.user.findUnique({ where: { id: found.statusById }, select: { name: true } })
  return person ? refuse('moved_on', { by: person.name, at: when.format(found.statusAt) }) : refuse('moved_on')
}
