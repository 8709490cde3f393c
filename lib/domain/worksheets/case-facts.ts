import type { Value } from './condition'

/**
 * What decides whether a question is asked: completed months of age and sex, null where not known, on the day `asOf`
 * (`YYYY-MM-DD`), on which also weeks of pregnancy are counted.
 */
export type WorksheetContext = { ageMonths: number | null; sex: 'male' | 'female' | null; asOf?: string | null }

/**
 * What the application knows of a child besides the answers: from the register and from the latest valid measurement.
 * Absent and null both mean "not known". Z-scores are rounded to 2 decimals and given only where WHO does not flag
 * them; `monthsAbsentInARow` counts the latest months without a weighing.
 */
export type CaseFacts = WorksheetContext & {
  birthWeightG?: number | null
  birthLengthCm?: number | null
  weightKg?: number | null
  lengthCm?: number | null
  headcCm?: number | null
  armcCm?: number | null
  oedema?: boolean | null
  zLengthForAge?: number | null
  zWeightForAge?: number | null
  zWeightForLength?: number | null
  zBmiForAge?: number | null
  zHeadForAge?: number | null
  weightGain?: 'N' | 'T' | 'O' | 'B' | null
  twoT?: boolean | null
  belowRedLine?: boolean | null
  monthsAbsentInARow?: number | null
}

/** The known facts by name. */
export function knownFacts(facts: WorksheetContext | CaseFacts): Map<string, Value> {
  const known = new Map<string, Value>()
  for (const [name, value] of Object.entries(facts)) {
    if (value !== null && value !== undefined) known.set(name, value)
  }
  return known
}
