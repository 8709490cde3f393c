import type { MeasurementRow } from '../measurements/measurement-row'
import type { CheckField, FamilyPlanning } from './check-limits'

/** One check as it was read; null is not read. Dates 'YYYY-MM-DD'. */
export type MotherCheck = { checkedOn: string; familyPlanning: FamilyPlanning | null; note: string | null } & Record<
  CheckField,
  number | null
>

/** A check as pages show it: who recorded it and what became of it. */
export type CheckRow = MotherCheck & {
  id: string
  status: MeasurementRow['status']
  statusReason: string | null
  statusBy: string | null
  recordedById: string
  recordedBy: string | null
  challengeReason: string | null
  caseId: string | null
}

/** Those that count, in their order: the rejected do not. */
export function countedChecks<Row extends { status: MeasurementRow['status'] }>(checks: readonly Row[]): Row[] {
  return checks.filter(({ status }) => status !== 'rejected')
}
