import type { Measurement } from './measurement'

/** Refused where it was typed: the value cannot be a measurement of a child. */
const MEASUREMENT_ERRORS = [
  'date_invalid',
  'date_before_birth',
  'date_in_future',
  'zero_is_not_blank',
  'sentinel',
  'excel_serial',
  'wrong_unit',
  'out_of_range',
] as const
export type MeasurementError = (typeof MEASUREMENT_ERRORS)[number]

/** Asked again, never dropped: true only if the child was measured a second time, or somebody says why. */
const MEASUREMENT_CHALLENGES = [
  'same_day',
  'length_fell',
  'length_rose_fast',
  'weight_fell_fast',
  'weight_rose_fast',
  'beyond_who_limits',
  'standing_under_nine_months',
] as const
export type MeasurementChallenge = (typeof MEASUREMENT_CHALLENGES)[number]

/** Said, and nothing asked: how the value was read. */
const MEASUREMENT_NOTICES = ['position_corrected', 'position_missing', 'oedema', 'no_standard'] as const
export type MeasurementNotice = (typeof MEASUREMENT_NOTICES)[number]

/**
 * A problem with one field: a code, and the numbers, dates ('YYYY-MM-DD') and codes that its sentence needs. The sentence
 * is `growth.error.…`, `growth.challenge.…` or `growth.notice.…` of the messages.
 */
export type GrowthProblem<Code extends string> = {
  code: Code
  field: keyof Measurement
  params: Record<string, number | string>
}
