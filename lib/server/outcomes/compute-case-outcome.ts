import 'server-only'
import type { CaseFigures } from '@/lib/domain/monitoring/case-figures'
import { computeOutcome } from '@/lib/domain/monitoring/compute-outcome'
import { counted } from '@/lib/domain/measurements/measurement-row'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { measurementsOf } from '../measurements/measurements-of'
import { followUpFrom } from '../monitoring/visits-of'
import { computeMotherCase } from './compute-mother-case'

/** What the measurements or checks say of a case now; null before its plan was approved. */
export async function computeCaseOutcome(
  tx: Tx,
  subject: { id: string; personId: string; group: CaseGroup },
): Promise<CaseFigures | null> {
  const approvedAt = await followUpFrom(tx, subject.id)
  if (!approvedAt) return null
  if (subject.group !== 'BADUTA' && subject.group !== 'BALITA') {
    return computeMotherCase(tx, { ...subject, followUpFrom: dayOf(approvedAt) })
  }
  const measured = await measurementsOf(tx, subject.personId)
  if (!measured) return null
  return computeOutcome({
    ...measured.child,
    group: subject.group,
    followUpFrom: dayOf(approvedAt),
    measurements: counted(measured.measurements),
  })
}
