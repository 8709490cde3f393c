import type { EvaluationOutcome } from '../cases/outcomes'
import { daysBetween } from '../days'
import { classifyStep, SCALES } from '../growth/classify'
import type { Sex } from '../growth/reference'
import { type WeightGainCode, weightGains } from '../growth/weight-gain'

/**
 * What the measurements of a child say about its follow-up (proposed rules, not a regulation's).
 * People decide; this stands beside their decision and is kept with it.
 */
export type MeasuredOutcome = Exclude<EvaluationOutcome, 'referred'>

const OUTCOME_REASONS = [
  /** Two successive length scores of the follow-up at or above -2, from below it. */
  'two_above_limit',
  'length_rose',
  'category_better',
  'length_fell',
  'category_worse',
  'length_same',
  /** The last weighing gained enough and weight for length rose. */
  'weight_gained',
  'weight_not_gained',
  'weight_not_gained_twice',
  'oedema',
  /** From here on: nothing can be said, and why. */
  'other_group',
  'birth_date_estimated',
  'no_baseline',
  'no_follow_up_measurement',
  'too_soon',
  'signs_disagree',
] as const
export type OutcomeReason = (typeof OUTCOME_REASONS)[number]

/** A length score on a day ('YYYY-MM-DD'), SD rounded to two decimals. */
export type LengthPoint = { on: string; zLengthForAge: number }

export type OutcomeEvidence = {
  reason: OutcomeReason
  /** The last valid length before the follow-up began, and the last one in it. */
  from: LengthPoint | null
  to: LengthPoint | null
  /** Of the length score, in SD. */
  change: number | null
  days: number | null
  /** The last weighing of the follow-up. */
  weight: { on: string; code: WeightGainCode | null; twoT: boolean } | null
}

export type ComputedOutcome = { outcome: MeasuredOutcome | null; evidence: OutcomeEvidence }

/** A measurement that was not rejected; null is not measured. `flagged` names indices beyond WHO's limits. */
export type OutcomeMeasurement = {
  measuredOn: string
  weightKg: number | null
  oedema: boolean | null
  z: { lengthForAge: number | null; weightForLength: number | null }
  flagged: readonly string[]
}

export type OutcomeFacts = {
  group: string
  sex: Sex
  bornOn: string
  bornOnEstimated: boolean
  /** The day the plan was first approved; a measurement of that day still belongs before it. */
  followUpFrom: string
  measurements: readonly OutcomeMeasurement[]
}

/** A change of length for age is judged after this many days; before, it may be the error of the board. */
export const JUDGED_AFTER_DAYS = 90
/** The least change in SD that counts. */
export const CHANGE_LIMIT = 0.1
const STUNTED_BELOW = -2

type Verdict = { outcome: MeasuredOutcome; reason: OutcomeReason }

/**
 * The outcome of a case of a child under five, with the evidence for it. `outcome` is null where it cannot be said;
 * `evidence.reason` tells why. Length that can be judged comes first, then weight; where the length got better and the
 * weight says the opposite (two months without gain, or oedema) it is left to people. Throws on a text that is no date.
 */
export function computeOutcome(facts: OutcomeFacts): ComputedOutcome {
  const evidence = gather(facts)
  const say = (verdict: Verdict | OutcomeReason): ComputedOutcome =>
    typeof verdict === 'string'
      ? { outcome: null, evidence: { ...evidence, reason: verdict } }
      : { outcome: verdict.outcome, evidence: { ...evidence, reason: verdict.reason } }

  if (facts.group !== 'BADUTA' && facts.group !== 'BALITA') return say('other_group')
  if (facts.bornOnEstimated) return say('birth_date_estimated')
  const weight = weightVerdict(facts, evidence)
  if (evidence.to === null && weight?.outcome !== 'worse') return say('no_follow_up_measurement')
  if (evidence.from === null && weight?.outcome !== 'worse') return say('no_baseline')

  const length = lengthVerdict(facts, evidence)
  if (length === null) return say(weight ?? 'too_soon')
  if (length.outcome === 'worse') return say(length)
  if (length.outcome === 'unchanged') return say(weight ?? length)
  const contradicted = weight !== null && (weight.reason === 'weight_not_gained_twice' || weight.reason === 'oedema')
  return say(contradicted ? 'signs_disagree' : length)
}

function gather(facts: OutcomeFacts): OutcomeEvidence {
  const lengths = validLengths(facts)
  const from = lengths.findLast(({ on }) => on <= facts.followUpFrom) ?? null
  const to = lengths.findLast(({ on }) => on > facts.followUpFrom) ?? null
  const both = from !== null && to !== null
  return {
    reason: 'no_baseline',
    from,
    to,
    change: both ? round2(to.zLengthForAge - from.zLengthForAge) : null,
    days: both ? daysBetween(from.on, to.on) : null,
    weight: lastGain(facts),
  }
}

/** Length scores that count, oldest first. */
function validLengths({ measurements }: OutcomeFacts): LengthPoint[] {
  return inOrder(measurements).flatMap(({ measuredOn, z, flagged }) =>
    z.lengthForAge === null || flagged.includes('lengthForAge')
      ? []
      : [{ on: measuredOn, zLengthForAge: z.lengthForAge }],
  )
}

function lengthVerdict(facts: OutcomeFacts, { from, to, change, days }: OutcomeEvidence): Verdict | null {
  if (from === null || to === null || change === null || days === null) return null
  // From below -2, so the last two at or above it are both of the follow-up.
  const lastTwo = validLengths(facts).slice(-2)
  const grown = lastTwo.length === 2 && lastTwo.every(({ zLengthForAge }) => zLengthForAge >= STUNTED_BELOW)
  if (grown && from.zLengthForAge < STUNTED_BELOW) return { outcome: 'no_longer_at_risk', reason: 'two_above_limit' }

  if (days < JUDGED_AFTER_DAYS) return null
  if (change >= CHANGE_LIMIT) return { outcome: 'improved', reason: 'length_rose' }
  if (change <= -CHANGE_LIMIT) return { outcome: 'worse', reason: 'length_fell' }
  const rise = rank(to.zLengthForAge) - rank(from.zLengthForAge)
  if (rise > 0) return { outcome: 'improved', reason: 'category_better' }
  if (rise < 0) return { outcome: 'worse', reason: 'category_worse' }
  return { outcome: 'unchanged', reason: 'length_same' }
}

/** The place of a score's category on the scale of length; very tall is no better than normal. */
function rank(z: number): number {
  const step = classifyStep('lengthForAge', z)
  const scale = SCALES.lengthForAge
  return step === null
    ? -1
    : Math.min(
        scale.indexOf(step),
        scale.findIndex(({ tone }) => tone === 'normal'),
      )
}

function weightVerdict(facts: OutcomeFacts, { weight }: OutcomeEvidence): Verdict | null {
  const last = inOrder(facts.measurements).findLast(({ measuredOn }) => measuredOn > facts.followUpFrom)
  if (last?.oedema) return { outcome: 'worse', reason: 'oedema' }
  if (weight?.twoT) return { outcome: 'worse', reason: 'weight_not_gained_twice' }
  if (weight?.code === 'T') return { outcome: 'worse', reason: 'weight_not_gained' }
  return weight?.code === 'N' && wastingRose(facts) ? { outcome: 'improved', reason: 'weight_gained' } : null
}

function lastGain({ sex, bornOn, measurements, followUpFrom }: OutcomeFacts): OutcomeEvidence['weight'] {
  const weighings = measurements.flatMap(({ measuredOn, weightKg }) =>
    weightKg === null ? [] : [{ measuredOn, weightKg }],
  )
  const last = weightGains(sex, bornOn, weighings).findLast(({ measuredOn }) => measuredOn > followUpFrom)
  return last ? { on: last.measuredOn, code: last.code, twoT: last.twoT } : null
}

function wastingRose({ measurements, followUpFrom }: OutcomeFacts): boolean {
  const scores = inOrder(measurements).flatMap(({ measuredOn, z, flagged }) =>
    z.weightForLength === null || flagged.includes('weightForLength') ? [] : [{ measuredOn, z: z.weightForLength }],
  )
  const from = scores.findLast(({ measuredOn }) => measuredOn <= followUpFrom)
  const to = scores.findLast(({ measuredOn }) => measuredOn > followUpFrom)
  return from !== undefined && to !== undefined && to.z > from.z
}

const inOrder = (measurements: readonly OutcomeMeasurement[]) =>
  [...measurements].sort((a, b) => a.measuredOn.localeCompare(b.measuredOn))

const round2 = (value: number) => Math.round(value * 100) / 100
