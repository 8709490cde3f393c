import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { movedOnBy } from '../history/moved-on'
import { writeEvent } from '../history/write-event'
import { emptyVisits } from '../measurements/fill-visit'
import { refreshCaseGrowth } from '../measurements/refresh-case-growth'

type Decision = { status: 'confirmed' } | { status: 'rejected'; reason: string }

/**
 * Confirms or rejects a woman's check that nobody has decided on, and tells the history of its case. A confirmed one may
 * still be rejected; a rejected one stays so. Refuses: not_found, same_person (who recorded it), forbidden, moved_on.
 */
export async function decideCheck(tx: Tx, actor: Actor, checkId: string, decision: Decision): Promise<Outcome> {
  const found = await tx.motherCheck.findUnique({
    where: { id: checkId },
    select: { areaCode: true, personId: true, caseId: true, recordedById: true },
  })
  if (!found) return refuse('not_found')
  const subject = { areaCode: found.areaCode, doneBy: [found.recordedById] }
  if (refusedAsSamePerson(actor, 'measurement:confirm', subject)) return refuse('same_person')
  if (!can(actor, 'measurement:confirm', subject)) return refuse('forbidden')

  const reason = decision.status === 'rejected' ? decision.reason : null
  const { count } = await tx.motherCheck.updateMany({
    where: { id: checkId, status: decision.status === 'confirmed' ? 'recorded' : { not: 'rejected' } },
    data: { status: decision.status, statusReason: reason, statusById: actor.id, statusAt: new Date() },
  })
  if (count === 0) return settled(tx, checkId)

  if (reason !== null) await emptyVisits(tx, { motherCheckId: checkId })
  await refreshCaseGrowth(tx, found.personId)
  if (found.caseId) {
    await writeEvent(tx, actor, {
      caseId: found.caseId,
      areaCode: found.areaCode,
      step: decision.status === 'confirmed' ? 'check.confirm' : 'check.reject',
      detail: { checkId, ...(reason === null ? {} : { reason }) },
    })
  }
  return done
}

async function settled(tx: Tx, checkId: string) {
  const found = await tx.motherCheck.findUnique({
    where: { id: checkId },
    select: { statusById: true, statusAt: true },
  })
  if (!found?.statusById || !found.statusAt) return refuse('moved_on')
  return movedOnBy(tx, found.statusById, found.statusAt)
}
