import type { GrowthProblem, MeasurementError } from './growth-problem'

/** WHO Anthro's limits of what can be entered at all, both ends included (general knowledge; kg and cm). */
const RAW_LIMITS = {
  weightKg: { min: 0.9, max: 58 },
  lenheiCm: { min: 38, max: 150 },
  headcCm: { min: 25, max: 64 },
  armcCm: { min: 6, max: 35 },
} as const
export type MeasuredField = keyof typeof RAW_LIMITS
export const MEASURED_FIELDS = ['weightKg', 'lenheiCm', 'headcCm', 'armcCm'] as const satisfies MeasuredField[]

/** Grams for kilograms; millimetres or metres for centimetres. */
const OTHER_UNITS: Record<MeasuredField, readonly number[]> = {
  weightKg: [0.001],
  lenheiCm: [0.1, 100],
  headcCm: [0.1],
  armcCm: [0.1],
}

/** Days since 1900 as spreadsheets store dates, between the years 2009 and 2064. */
const SERIAL_FROM = 40_000
const SERIAL_TO = 60_000

/**
 * Why a typed value cannot be this measurement, or null where it can. 0, the sentinels of official files (8888) and
 * spreadsheet dates are named as what they are, and a value in another unit comes with what was probably meant.
 */
export function rawLimitError(field: MeasuredField, value: number): GrowthProblem<MeasurementError> | null {
  const { min, max } = RAW_LIMITS[field]
  if (value >= min && value <= max) return null
  if (value === 0) return { code: 'zero_is_not_blank', field, params: {} }
  if (/^([89])\1{2,}$/.test(String(value).replace('.', ''))) return { code: 'sentinel', field, params: { value } }
  if (Number.isInteger(value) && value >= SERIAL_FROM && value <= SERIAL_TO) {
    return { code: 'excel_serial', field, params: { value } }
  }
  const suggested = OTHER_UNITS[field].map((unit) => value * unit).find((other) => other >= min && other <= max)
  if (suggested !== undefined) {
    return { code: 'wrong_unit', field, params: { value, suggested: Math.round(suggested * 1000) / 1000 } }
  }
  return { code: 'out_of_range', field, params: { value, min, max } }
}
