import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCase } from '../cases/lock-case'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { movedOn } from '../history/moved-on'
import { followUpFrom } from '../monitoring/visits-of'

/** Of a child a measurement, of a woman a check. */
type Filling = { measurementId: string } | { motherCheckId: string }
type Visit = { caseId: string; month: number; measuredOn: string } & Filling

/**
 * Makes a measurement, or a woman's check, the visit of a monitoring month (1 to 3) of a case that is followed up. A visit that has its
 * measurement keeps it. Refuses: not_found, forbidden, moved_on (also before and after the follow-up), invalid_fields
 * (measured before the plan was approved: that is no monitoring of it).
 */
export async function fillVisit(
  tx: Tx,
  actor: Actor,
  { caseId, month, measuredOn, ...filling }: Visit,
): Promise<Outcome> {
  const locked = await lockCase(tx, actor, caseId, 'monitoring:record', 'record_monitoring')
  if (!locked.ok) return locked
  const approvedAt = await followUpFrom(tx, caseId)
  if (!approvedAt) return refuse('not_found')
  if (measuredOn < dayOf(approvedAt)) return refuse('invalid_fields', { measuredOn: 'before_approval' })
  const { count } = await tx.monitoringVisit.updateMany({
    where: { caseId, month, OR: [{ measurementId: null, motherCheckId: null }, filling] },
    data: { ...filling, missingReason: null, recordedById: actor.id, recordedAt: new Date() },
  })
  return count === 0 ? movedOn(tx, { caseId }) : done
}

/** The visits that a measurement was are now those of the measurement that corrects it. */
export async function moveVisits(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.monitoringVisit.updateMany({ where: { measurementId: fromId }, data: { measurementId: toId } })
}

/** A rejected measurement or check is no visit: the month stands open again. */
export async function emptyVisits(tx: Tx, filling: Filling): Promise<void> {
  await tx.monitoringVisit.updateMany({
    where: filling,
    data: { measurementId: null, motherCheckId: null, recordedById: null, recordedAt: null },
  })
}
