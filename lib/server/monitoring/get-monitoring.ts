import 'server-only'
import { can } from '@/lib/domain/access/policy'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import { counted, type MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { isMade, mayBeMissed, openMonths, visitState, type VisitState } from '@/lib/domain/monitoring/visit-state'
import { type CheckRow, countedChecks } from '@/lib/domain/mother-checks/mother-check'
import type { FindingLimits } from '@/lib/domain/findings/limits'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase } from '../cases/readable-case'
import { catalogueOf } from '../catalogue/catalogue-of'
import { dayOf, today } from '../clock'
import { asActor } from '../db/as-actor'
import { measurementsOf } from '../measurements/measurements-of'
import { checksOf } from '../mother-checks/checks-of'
import { followUpFrom, type VisitRow, visitsOf } from './visits-of'

export type MonitoringVisit = VisitRow & {
  state: VisitState
  measurement: MeasurementRow | null
  check: CheckRow | null
  /** Whoever asks may now measure for this visit, or write why it was not made. */
  mayMeasure: boolean
  mayMiss: boolean
}

export type Monitoring = {
  case: CaseHead
  personId: string
  group: CaseGroup
  child: { sex: 'male' | 'female'; bornOn: string; bornOnEstimated: boolean }
  /** Not rejected, oldest first. */
  measurements: MeasurementRow[]
  /** Of a woman's case: her checks that count, oldest first. */
  checks: CheckRow[]
  /** The day the plan was first approved; null before. */
  followUpFrom: string | null
  visits: MonitoringVisit[]
  /** Months neither measured nor explained. */
  open: number[]
  mayEvaluate: boolean
  limits: FindingLimits
  owner: string
}

/** The three monitoring months of a case with the child's growth. Not found for whoever may not read the case. */
export async function getMonitoring(caseId: string): Promise<Monitoring> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const found = await readableCase(tx, actor, caseId, 'monitoring')
    const rows = await visitsOf(tx, found.id)
    const measured = await measurementsOf(tx, found.personId)
    if (!measured) throw new Error(`case ${found.id} has no person`)
    const checks = await checksOf(tx, found.personId)
    const approvedAt = await followUpFrom(tx, found.id)

    const mayRecord = isOpenFor('record_monitoring', found.status) && can(actor, 'monitoring:record', found.subject)
    return {
      case: headOf(found),
      personId: found.personId,
      group: found.group,
      child: measured.child,
      measurements: counted(measured.measurements),
      checks: countedChecks(checks),
      followUpFrom: approvedAt && dayOf(approvedAt),
      visits: rows.map((visit) => ({
        ...visit,
        state: visitState(visit, today()),
        measurement: measured.measurements.find(({ id }) => id === visit.measurementId) ?? null,
        check: checks.find(({ id }) => id === visit.motherCheckId) ?? null,
        mayMeasure: mayRecord && !isMade(visit),
        mayMiss: mayRecord && !isMade(visit) && mayBeMissed(visit, today()),
      })),
      open: openMonths(rows),
      mayEvaluate: statusAfter('evaluate', found.status) !== null && can(actor, 'case:evaluate', found.subject),
      limits: (await catalogueOf(tx, { caseId })).limits,
      owner: actor.id,
    }
  })
}
