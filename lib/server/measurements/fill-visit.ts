import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { movedOn } from '../history/moved-on'

type Visit = { caseId: string; month: number; areaCode: string; measuredOn: string; measurementId: string }

/**
 * Makes a measurement the visit of a monitoring month (1 to 3). A visit that has its measurement keeps it.
 * Refuses: forbidden, moved_on. A visit nobody planned is due on the day it was made.
 */
export async function fillVisit(
  tx: Tx,
  actor: Actor,
  { caseId, month, areaCode, measuredOn, measurementId }: Visit,
): Promise<Outcome> {
  if (!can(actor, 'monitoring:record', { areaCode })) return refuse('forbidden')
  await tx.monitoringVisit.createMany({
    data: [{ caseId, month, areaCode, dueOn: dateColumn(measuredOn) }],
    skipDuplicates: true,
  })
  const { count } = await tx.monitoringVisit.updateMany({
    where: { caseId, month, OR: [{ measurementId: null }, { measurementId }] },
    data: { measurementId, missingReason: null, recordedById: actor.id, recordedAt: new Date() },
  })
  return count === 0 ? movedOn(tx, { caseId }) : done
}

/** The visits that a measurement was are now those of the measurement that corrects it. */
export async function moveVisits(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.monitoringVisit.updateMany({ where: { measurementId: fromId }, data: { measurementId: toId } })
}

/** A rejected measurement is no visit: the month stands open again. */
export async function emptyVisits(tx: Tx, measurementId: string): Promise<void> {
  await tx.monitoringVisit.updateMany({
    where: { measurementId },
    data: { measurementId: null, recordedById: null, recordedAt: null },
  })
}
