import type { RiskFlag } from './score-part'

/**
 * What each reason adds to a score. These weights are a proposal of this program (INF): no source prints any. A change is a
 * new version; a score says under which version it was made.
 */
export const WEIGHTS_VERSION = 1

export const FLAG_POINTS: Record<RiskFlag, number> = {
  severely_wasted: 6,
  wasted: 4,
  severely_stunted: 5,
  stunted: 3,
  severely_underweight: 4,
  underweight: 2,
  small_arm: 4,
  two_t: 2,
  one_t: 1,
  falling_z: 3,
  low_birth_weight: 2,
  short_at_birth: 1,
  preterm: 2,
  severe_anaemia: 6,
  anaemia: 3,
  high_pressure: 5,
  low_arm: 3,
  thin: 3,
  short_mother: 2,
  too_young: 2,
  too_old: 2,
  too_close: 2,
  too_many: 1,
  no_check: 4,
  baby_low_birth_weight: 3,
  baby_short_at_birth: 2,
  baby_preterm: 3,
  no_family_planning: 1,
}

/** For each sign beyond the first. */
export const POINTS_PER_FURTHER_FLAG = 1
/** For each month in a row without enough gain, up to this many. */
export const POINTS_PER_MONTH_WITHOUT_GAIN = 1
export const MOST_MONTHS_WITHOUT_GAIN = 6
export const NOT_IMPROVING_POINTS = 3
export const INTERVENTION_WITHOUT_CHANGE_POINTS = 3
/** For the worst quarter of the ranked villages, and for the second. */
export const WORST_QUARTER_POINTS = 3
export const SECOND_QUARTER_POINTS = 1
export const COMPLETE_DATA_POINTS = 2
/** From this share of the facts on, the data are complete enough to be worth an audit. */
export const COMPLETE_FROM = 0.8
