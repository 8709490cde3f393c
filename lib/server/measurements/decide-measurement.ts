import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { writeEvent } from '../history/write-event'
import { emptyVisits } from './fill-visit'
import { refreshCaseGrowth } from './refresh-case-growth'
import { settledBy } from './settled-by'

type Decision = { status: 'confirmed' } | { status: 'rejected'; reason: string }

/**
 * Confirms or rejects a measurement that nobody has decided on, and tells the history of its case. A confirmed one may
 * still be rejected; a rejected one stays so. Refuses: not_found, same_person (who measured), forbidden, moved_on.
 */
export async function decideMeasurement(
  tx: Tx,
  actor: Actor,
  measurementId: string,
  decision: Decision,
): Promise<Outcome> {
  const found = await tx.measurement.findUnique({
    where: { id: measurementId },
    select: { areaCode: true, personId: true, caseId: true, measuredById: true, measuredOn: true },
  })
  if (!found) return refuse('not_found')
  const subject = { areaCode: found.areaCode, doneBy: [found.measuredById] }
  if (refusedAsSamePerson(actor, 'measurement:confirm', subject)) return refuse('same_person')
  if (!can(actor, 'measurement:confirm', subject)) return refuse('forbidden')

  const { count } = await tx.measurement.updateMany({
    where: { id: measurementId, status: decision.status === 'confirmed' ? 'recorded' : { not: 'rejected' } },
    data: {
      status: decision.status,
      statusReason: decision.status === 'rejected' ? decision.reason : null,
      statusById: actor.id,
      statusAt: new Date(),
    },
  })
  if (count === 0) return settledBy(tx, measurementId)

  if (decision.status === 'rejected') await emptyVisits(tx, { measurementId })
  await refreshCaseGrowth(tx, found.personId)
  if (found.caseId) {
    await writeEvent(tx, actor, {
      caseId: found.caseId,
      areaCode: found.areaCode,
      step: decision.status === 'confirmed' ? 'measurement.confirm' : 'measurement.reject',
      detail: { measurementId, ...(decision.status === 'rejected' ? { reason: decision.reason } : {}) },
    })
  }
  return done
}
