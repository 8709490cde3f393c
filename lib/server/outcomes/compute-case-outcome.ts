import 'server-only'
import { type ComputedOutcome, computeOutcome } from '@/lib/domain/monitoring/compute-outcome'
import { counted } from '@/lib/domain/measurements/measurement-row'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { measurementsOf } from '../measurements/measurements-of'
import { followUpFrom } from '../monitoring/visits-of'

/** What the measurements say of a case now; null before its plan was approved. */
export async function computeCaseOutcome(
  tx: Tx,
  subject: { id: string; personId: string; group: string },
): Promise<ComputedOutcome | null> {
  const approvedAt = await followUpFrom(tx, subject.id)
  const measured = approvedAt && (await measurementsOf(tx, subject.personId))
  if (!measured) return null
  return computeOutcome({
    ...measured.child,
    group: subject.group,
    followUpFrom: dayOf(approvedAt),
    measurements: counted(measured.measurements),
  })
}
