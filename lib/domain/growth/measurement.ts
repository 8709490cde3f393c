import { ageInDays, isCalendarDate } from './age'
import type { Sex } from './reference'
import { type GrowthResult, type Position, computeGrowth } from './z-scores'

/** What was read from scale, board and tape on one day ('YYYY-MM-DD'); kg, cm. Null is not measured. */
export type Measurement = {
  measuredOn: string
  weightKg: number | null
  /** As read, before any correction. */
  lenheiCm: number | null
  position: Position | null
  headcCm: number | null
  armcCm: number | null
  oedema: boolean | null
}

export type MeasuredChild = { sex: Sex | null; bornOn: string | null }

export type AssessedMeasurement = Measurement & { ageDays: number | null; growth: GrowthResult }

/**
 * A measurement with the age it was taken at and everything the WHO standard says of it. Age is null where the birth
 * date is not known. Throws on a text that is not a date.
 */
export function assessMeasurement(child: MeasuredChild, measurement: Measurement): AssessedMeasurement {
  const ageDays = child.bornOn === null ? null : ageInDays(child.bornOn, measurement.measuredOn)
  return { ...measurement, ageDays, growth: computeGrowth({ ...measurement, sex: child.sex, ageDays }) }
}

/** The same, or null where a date is missing or does not exist, or lies before birth: for what is still being typed. */
export function assessTyped(child: MeasuredChild, measurement: Measurement): AssessedMeasurement | null {
  if (!isCalendarDate(measurement.measuredOn)) return null
  if (child.bornOn !== null && !isCalendarDate(child.bornOn)) return null
  const assessed = assessMeasurement(child, measurement)
  return assessed.ageDays !== null && assessed.ageDays < 0 ? null : assessed
}
