import 'server-only'
import { refuse } from '@/lib/domain/outcome'
import { TIME_ZONE } from '../clock'
import type { Tx } from '../db/client'

const when = new Intl.DateTimeFormat('id-ID', { timeZone: TIME_ZONE, dateStyle: 'medium', timeStyle: 'short' })

/** "Somebody else already took this step": says who and when, from the last event of the case (or of the line). */
export async function movedOn(tx: Tx, subject: { caseId: string } | { lineId: string }) {
  const last = await tx.caseEvent.findFirst({
    where: subject,
    orderBy: { sequence: 'desc' },
    select: { actorId: true, at: true },
  })
  if (!last) return refuse('moved_on', { by: '–', at: '–' })
  const person = await tx.user.findUnique({ where: { id: last.actorId }, select: { name: true } })
  return refuse('moved_on', { by: person?.name ?? '–', at: when.format(last.at) })
}
