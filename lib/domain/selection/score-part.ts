/**
 * Signs of risk that put a person on the long list, by group of people. The criteria are general knowledge of the field
 * (standard thresholds), not a regulation's words; the team decides, the list only proposes.
 */
export const CHILD_FLAGS = [
  'severely_wasted',
  'wasted',
  'severely_stunted',
  'stunted',
  'severely_underweight',
  'underweight',
  'small_arm',
  'two_t',
  'one_t',
  'falling_z',
  'low_birth_weight',
  'short_at_birth',
  'preterm',
] as const
export const MOTHER_FLAGS = [
  'severe_anaemia',
  'anaemia',
  'high_pressure',
  'low_arm',
  'thin',
  'short_mother',
  'too_young',
  'too_old',
  'too_close',
  'too_many',
  'no_check',
  'baby_low_birth_weight',
  'baby_short_at_birth',
  'baby_preterm',
  'no_family_planning',
] as const
export const RISK_FLAGS = [...CHILD_FLAGS, ...MOTHER_FLAGS] as const
export type RiskFlag = (typeof RISK_FLAGS)[number]

/** What else counts: how many signs at once, what did not help, where the person lives, how much is known. */
export const OTHER_PARTS = [
  'several_flags',
  'months_without_gain',
  'not_improving',
  'intervention_without_change',
  'village_rank',
  'complete_data',
] as const
export const PART_CODES = [...RISK_FLAGS, ...OTHER_PARTS] as const
export type PartCode = (typeof PART_CODES)[number]

/** What is not known of a person, so that it could not count: missing, never zero. */
export const MISSING_FACTS = [
  'birth_date',
  'birth_weight',
  'birth_length',
  'gestation',
  'number',
  'measured_lately',
  'length',
  'weight',
  'weight_for_length',
  'weighed_twice',
  'height',
  'arm',
  'haemoglobin',
  'pressure',
  'children',
  'last_period',
  'baby',
] as const
export type MissingFact = (typeof MISSING_FACTS)[number]

/** One reason why somebody is where they are on the list. `figures` fill its sentence. */
export type ScorePart = { code: PartCode; points: number; figures: Record<string, number | string> }

/** A score with all its reasons. `score` is the sum of the parts; `completeness` from 0 to 1. */
export type Scored = {
  score: number
  parts: ScorePart[]
  flags: RiskFlag[]
  missing: MissingFact[]
  completeness: number
}
