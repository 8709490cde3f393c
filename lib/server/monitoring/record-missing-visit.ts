import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { MissingVisitInput } from '@/lib/domain/monitoring/outcome-inputs'
import { mayBeMissed } from '@/lib/domain/monitoring/visit-state'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCase } from '../cases/lock-case'
import { isoDate, today } from '../clock'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'

/**
 * Writes down why a monitoring visit was not made; the reason may be corrected, and a later measurement still takes its
 * place. Refuses: not_found, forbidden, visit_not_due (before the day it is due), moved_on (measured meanwhile, or the
 * case is no longer followed up).
 */
export function recordMissingVisit(actor: Actor, input: MissingVisitInput): Promise<Outcome> {
  const { caseId, month, reason } = input
  return runOnce(actor, 'recordMissingVisit', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, caseId, 'monitoring:record', 'record_monitoring')
    if (!locked.ok) return locked
    const visit = await tx.monitoringVisit.findUnique({
      where: { caseId_month: { caseId, month } },
      select: { dueOn: true, measurementId: true, motherCheckId: true },
    })
    if (!visit) return refuse('not_found')
    if (visit.measurementId !== null || visit.motherCheckId !== null) return movedOn(tx, { caseId })
    const dueOn = isoDate(visit.dueOn)
    if (!mayBeMissed({ dueOn, measurementId: null, missingReason: null }, today())) return refuse('visit_not_due')

    const { count } = await tx.monitoringVisit.updateMany({
      where: { caseId, month, measurementId: null, motherCheckId: null },
      data: { missingReason: reason, recordedById: actor.id, recordedAt: new Date() },
    })
    if (count === 0) return movedOn(tx, { caseId })
    const { areaCode } = locked.value
    await writeEvent(tx, actor, { caseId, areaCode, step: 'monitoring.missing', detail: { month, reason } })
    return done
  })
}
