import type { GrowthCategory, ClassifiedIndex } from '../growth/classify'
import type { Measurement } from '../growth/measurement'
import type { WeightGain } from '../growth/weight-gain'
import type { GrowthIndex } from '../growth/z-scores'
import type { AnsweredChallenge } from './measurement-review'

export type MeasurementStatus = 'recorded' | 'confirmed' | 'rejected'

/** A kept measurement as pages show it: dates 'YYYY-MM-DD', kg, cm, days; null is not measured or not known. */
export type MeasurementRow = Measurement & {
  id: string
  personId: string
  caseId: string | null
  ageDays: number
  ageMonths: number
  /** Length or height as corrected for the other position. */
  clenheiCm: number | null
  z: Record<GrowthIndex, number | null>
  /** Indices whose z-score is beyond WHO's limits. */
  flagged: GrowthIndex[]
  /**
   * Permenkes 2/2020. Null for a flagged index, and by age where the birth date is only estimated: no category is
   * published then.
   */
  categories: Record<ClassifiedIndex, GrowthCategory | null>
  /** N, T, O or B of its month; null where it was not weighed, was rejected, or was not the month's last weighing. */
  weightGain: WeightGain | null
  belowRedLine: boolean | null
  standardVersion: string
  challenges: AnsweredChallenge[]
  challengeReason: string | null
  status: MeasurementStatus
  statusReason: string | null
  statusByName: string | null
  measuredById: string
  measuredByName: string | null
  replacesId: string | null
  /** The measurement that corrects this one. */
  replacedById: string | null
}

/** Those that count for the chart and the latest state: not rejected. Keeps their order. */
export function counted(rows: readonly MeasurementRow[]): MeasurementRow[] {
  return rows.filter(({ status }) => status !== 'rejected')
}
