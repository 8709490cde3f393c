import { daysBetween } from '../days'
import { classify } from '../growth/classify'
import type { Sex } from '../growth/reference'
import { weightGains } from '../growth/weight-gain'
import { type CommonFacts, type Flagged, putTogether, splitKnown } from './common-parts'
import { RISK_LIMITS } from './risk-limits'
import type { MissingFact, Scored, ScorePart } from './score-part'
import { MOST_MONTHS_WITHOUT_GAIN, NOT_IMPROVING_POINTS, POINTS_PER_MONTH_WITHOUT_GAIN } from './weights'

/** A measurement that counts: not rejected, without the z-scores that WHO's limits flag. Null is "not measured". */
export type ListedMeasurement = {
  measuredOn: string
  weightKg: number | null
  zlen: number | null
  zwei: number | null
  zwfl: number | null
  armCm: number | null
  oedema: boolean
}

/** What is known of a child. Dates 'YYYY-MM-DD', birth weight in grams, lengths in cm; null is "not known". */
export type ChildFacts = CommonFacts & {
  sex: Sex
  bornOn: string
  bornOnEstimated: boolean
  birthWeightG: number | null
  birthLengthCm: number | null
  gestationWeeks: number | null
  /** NIK or KK number known. */
  hasNumber: boolean
  /** Oldest first. */
  measurements: readonly ListedMeasurement[]
}

/** Scores a child as of a day. Pure; throws on a text that is no date. */
export function scoreChild(facts: ChildFacts, day: string): Scored {
  const { missing, known } = knownOf(facts, day)
  const gains = gainsOf(facts)
  return putTogether(
    [...growthFlags(facts), ...gainFlags(gains), ...fallingZ(facts), ...birthFlags(facts)],
    [...withoutGain(gains), ...notImproving(facts)],
    facts,
    known,
    missing,
  )
}

type Z = 'zlen' | 'zwei' | 'zwfl'

const lastWith = ({ measurements }: ChildFacts, key: keyof ListedMeasurement) =>
  measurements.findLast((one) => one[key] !== null)

/** The category of the newest z-score of each index; by age only where the birth date is exact. */
function growthFlags(facts: ChildFacts): Flagged[] {
  const flags: Flagged[] = []
  const add = (code: Flagged['code'], key: Z, at: ListedMeasurement) =>
    flags.push({ code, figures: { z: at[key] ?? '–', on: at.measuredOn } })

  const newest = facts.measurements.at(-1)
  const thin = newest?.oedema ? newest : lastWith(facts, 'zwfl')
  if (thin) {
    const category = classify('weightForLength', thin.zwfl, thin.oedema)
    if (category === 'severely_wasted' || category === 'wasted') add(category, 'zwfl', thin)
  }
  const arm = lastWith(facts, 'armCm')
  if (arm && (arm.armCm ?? 0) < RISK_LIMITS.smallArmBelowCm) {
    flags.push({ code: 'small_arm', figures: { cm: arm.armCm ?? '–', on: arm.measuredOn } })
  }
  if (facts.bornOnEstimated) return flags
  const short = lastWith(facts, 'zlen')
  if (short) {
    const category = classify('lengthForAge', short.zlen)
    if (category === 'severely_stunted' || category === 'stunted') add(category, 'zlen', short)
  }
  const light = lastWith(facts, 'zwei')
  if (light) {
    const category = classify('weightForAge', light.zwei, light.oedema)
    if (category === 'severely_underweight' || category === 'underweight') add(category, 'zwei', light)
  }
  return flags
}

function gainsOf({ sex, bornOn, measurements }: ChildFacts) {
  const weighings = measurements.flatMap(({ measuredOn, weightKg }) =>
    weightKg === null ? [] : [{ measuredOn, weightKg }],
  )
  return weightGains(sex, bornOn, weighings)
}

type Gains = ReturnType<typeof gainsOf>

function gainFlags(gains: Gains): Flagged[] {
  const last = gains.at(-1)
  if (last?.code !== 'T') return []
  return [{ code: last.twoT ? 'two_t' : 'one_t', figures: { on: last.measuredOn } }]
}

/** How many months in a row, up to the last weighing, ended without enough gain. */
function monthsWithoutGain(gains: Gains): number {
  return gains.length - 1 - gains.findLastIndex(({ code }) => code !== 'T')
}

function withoutGain(gains: Gains): ScorePart[] {
  const months = monthsWithoutGain(gains)
  if (months === 0) return []
  const points = Math.min(months, MOST_MONTHS_WITHOUT_GAIN) * POINTS_PER_MONTH_WITHOUT_GAIN
  return [{ code: 'months_without_gain', points, figures: { months } }]
}

/** The newest length-for-age beside the newest one that lies far enough back to judge growth by; null where there are not two. */
function lengthChange(facts: ChildFacts) {
  if (facts.bornOnEstimated) return null
  const now = lastWith(facts, 'zlen')
  if (!now || now.zlen === null) return null
  const then = facts.measurements.findLast(
    ({ zlen, measuredOn }) =>
      zlen !== null && daysBetween(measuredOn, now.measuredOn) >= RISK_LIMITS.growthJudgedOverDays,
  )
  if (!then || then.zlen === null) return null
  const days = daysBetween(then.measuredOn, now.measuredOn)
  return { from: then.zlen, to: now.zlen, days }
}

function fallingZ(facts: ChildFacts): Flagged[] {
  const change = lengthChange(facts)
  // z-scores have two decimals; so has their difference.
  if (!change || Math.round((change.from - change.to) * 100) / 100 < RISK_LIMITS.fallingZBySd) return []
  return [{ code: 'falling_z', figures: change }]
}

/** Short then and short now, and no less so. */
function notImproving(facts: ChildFacts): ScorePart[] {
  const change = lengthChange(facts)
  const { stuntedBelowZ } = RISK_LIMITS
  if (!change || change.from >= stuntedBelowZ || change.to >= stuntedBelowZ || change.to > change.from) return []
  return [{ code: 'not_improving', points: NOT_IMPROVING_POINTS, figures: change }]
}

function birthFlags({ birthWeightG: grams, birthLengthCm: cm, gestationWeeks: weeks }: ChildFacts): Flagged[] {
  const flags: Flagged[] = []
  if (grams !== null && grams < RISK_LIMITS.lowBirthWeightBelowG)
    flags.push({ code: 'low_birth_weight', figures: { grams } })
  if (cm !== null && cm < RISK_LIMITS.shortAtBirthBelowCm) flags.push({ code: 'short_at_birth', figures: { cm } })
  if (weeks !== null && weeks < RISK_LIMITS.pretermBelowWeeks) flags.push({ code: 'preterm', figures: { weeks } })
  return flags
}

function knownOf(facts: ChildFacts, day: string): { known: MissingFact[]; missing: MissingFact[] } {
  const newest = facts.measurements.at(-1)
  return splitKnown([
    ['birth_date', !facts.bornOnEstimated],
    ['birth_weight', facts.birthWeightG !== null],
    ['birth_length', facts.birthLengthCm !== null],
    ['gestation', facts.gestationWeeks !== null],
    ['number', facts.hasNumber],
    ['measured_lately', newest !== undefined && daysBetween(newest.measuredOn, day) <= RISK_LIMITS.recentDays],
    ['length', lastWith(facts, 'zlen') !== undefined],
    ['weight', lastWith(facts, 'zwei') !== undefined],
    ['weight_for_length', lastWith(facts, 'zwfl') !== undefined],
    ['weighed_twice', facts.measurements.filter(({ weightKg }) => weightKg !== null).length >= 2],
  ])
}
