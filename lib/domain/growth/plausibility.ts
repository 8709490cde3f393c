import { isCalendarDate } from './age'
import { compareMeasurements } from './compare-measurements'
import type { GrowthProblem, MeasurementChallenge, MeasurementError, MeasurementNotice } from './growth-problem'
import { type AssessedMeasurement, type MeasuredChild, type Measurement, assessTyped } from './measurement'
import { MEASURED_FIELDS, rawLimitError } from './raw-limits'
import { DAYS_PER_MONTH } from './score-row'
import { GROWTH_INDICES, type GrowthIndex } from './z-scores'

export type MeasurementCheck = {
  /** Null where a date makes it impossible to say anything. */
  assessed: AssessedMeasurement | null
  /** Refuse these. */
  errors: GrowthProblem<MeasurementError>[]
  /** Ask these again: the measurement may be kept once it was repeated, or with a reason. */
  challenges: GrowthProblem<MeasurementChallenge>[]
  /** Only say these. */
  notices: GrowthProblem<MeasurementNotice>[]
}

/**
 * Checks a new measurement by itself and against the child's others (any order; the nearest before and after count).
 * `today` is the last date that is not in the future; without it no date is. Where there are errors no challenge is made
 * of the same field. Used while typing and again when the measurement is saved.
 */
export function checkMeasurement(
  child: MeasuredChild,
  measurement: Measurement,
  others: readonly Measurement[] = [],
  today?: string,
): MeasurementCheck {
  const errors = [...dateErrors(child, measurement, today), ...valueErrors(measurement)]
  const refused = new Set(errors.map(({ field }) => field))
  const assessed = assessTyped(child, { ...measurement, ...withoutFields(measurement, refused) })
  if (assessed === null || refused.has('measuredOn')) return { assessed: null, errors, challenges: [], notices: [] }
  return {
    assessed,
    errors,
    challenges: [
      ...sameDay(measurement, others),
      ...neighbours(child, assessed, others),
      ...beyondLimits(assessed),
      ...standingTooEarly(assessed),
    ],
    notices: noticesOf(assessed),
  }
}

function dateErrors({ bornOn }: MeasuredChild, { measuredOn }: Measurement, today: string | undefined) {
  if (!isCalendarDate(measuredOn)) return dateError('date_invalid')
  // Calendar dates of one length sort as text does.
  if (bornOn !== null && measuredOn < bornOn) return dateError('date_before_birth', { bornOn })
  if (today !== undefined && measuredOn > today) return dateError('date_in_future', { today })
  return []
}

const dateError = (code: MeasurementError, params = {}) => [{ code, field: 'measuredOn' as const, params }]

function valueErrors(measurement: Measurement) {
  return MEASURED_FIELDS.flatMap((field) => {
    const value = measurement[field]
    return value === null ? [] : (rawLimitError(field, value) ?? [])
  })
}

function withoutFields(measurement: Measurement, refused: ReadonlySet<keyof Measurement>): Partial<Measurement> {
  const kept = MEASURED_FIELDS.map((field) => [field, refused.has(field) ? null : measurement[field]])
  return Object.fromEntries(kept)
}

function sameDay({ measuredOn }: Measurement, others: readonly Measurement[]) {
  return others.some((other) => other.measuredOn === measuredOn)
    ? [{ code: 'same_day' as const, field: 'measuredOn' as const, params: { measuredOn } }]
    : []
}

function neighbours(child: MeasuredChild, assessed: AssessedMeasurement, others: readonly Measurement[]) {
  const { measuredOn } = assessed
  const inOrder = others
    .flatMap((other) => assessTyped(child, other) ?? [])
    .sort((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const before = inOrder.findLast((other) => other.measuredOn < measuredOn)
  const after = inOrder.find((other) => other.measuredOn > measuredOn)
  return [
    ...(before ? compareMeasurements(child.sex, before, assessed) : []),
    ...(after ? compareMeasurements(child.sex, assessed, after) : []),
  ]
}

const FIELD_OF: Record<GrowthIndex, keyof Measurement> = {
  lengthForAge: 'lenheiCm',
  weightForAge: 'weightKg',
  weightForLength: 'weightKg',
  bmiForAge: 'weightKg',
  headForAge: 'headcCm',
  armForAge: 'armcCm',
}

function beyondLimits({ growth }: AssessedMeasurement) {
  return GROWTH_INDICES.flatMap((index) => {
    const z = growth.z[index]
    if (z === null || !growth.flags[index]) return []
    // BMI says again what weight-for-length has said.
    if (index === 'bmiForAge' && growth.flags.weightForLength) return []
    return [{ code: 'beyond_who_limits' as const, field: FIELD_OF[index], params: { index, z } }]
  })
}

function standingTooEarly({ position, growth }: AssessedMeasurement) {
  return position === 'standing' && growth.position === null
    ? [{ code: 'standing_under_nine_months' as const, field: 'position' as const, params: {} }]
    : []
}

const STANDARD_ENDS_DAYS = 60 * DAYS_PER_MONTH

function noticesOf({ lenheiCm, position, oedema, ageDays, growth }: AssessedMeasurement) {
  const notices: GrowthProblem<MeasurementNotice>[] = []
  if (lenheiCm !== null && growth.clenheiCm !== null && growth.clenheiCm !== lenheiCm) {
    const params = { from: position ?? '', clenheiCm: growth.clenheiCm }
    notices.push({ code: 'position_corrected', field: 'position', params })
  }
  if (lenheiCm !== null && position === null) notices.push({ code: 'position_missing', field: 'position', params: {} })
  if (oedema) notices.push({ code: 'oedema', field: 'oedema', params: {} })
  if (ageDays !== null && ageDays >= STANDARD_ENDS_DAYS) {
    notices.push({ code: 'no_standard', field: 'measuredOn', params: {} })
  }
  return notices
}
