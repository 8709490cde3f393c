import { daysBetween } from '../days'
import { DEFAULT_FINDING_LIMITS } from '../findings/limits'
import { completedMonths } from '../growth/age'
import { hbLimitOf, hbLimitOfGroup } from '../mother-checks/hb-limit'
import { type CommonFacts, type Flagged, putTogether, splitKnown } from './common-parts'
import { RISK_LIMITS } from './risk-limits'
import type { MissingFact, Scored } from './score-part'

/** What is known of a bride, a pregnant woman or a mother after birth. Null is "not known", never zero. */
export type MotherFacts = CommonFacts & {
  group: 'CATIN' | 'BUMIL' | 'BUFAS'
  bornOn: string
  hasNumber: boolean
  heightCm: number | null
  weightKg: number | null
  armCm: number | null
  hbGDl: number | null
  systolic: number | null
  diastolic: number | null
  /** How often she was checked in this pregnancy. */
  checks: number
  /** Births before. */
  para: number | null
  /** First day of the last period (HPHT). */
  lastPeriodOn: string | null
  deliveredOn: string | null
  previousBirthOn: string | null
  /** Of the child born last. */
  babyWeightG: number | null
  babyLengthCm: number | null
  babyWeeks: number | null
  usesFamilyPlanning: boolean | null
}

/** Scores a woman as of a day, by the signs of her group. Pure; throws on a text that is no date. */
export function scoreMother(facts: MotherFacts, day: string): Scored {
  const { known, missing } = splitKnown(knownOf(facts))
  const flags = [...bodyFlags(facts, day), ...ageFlags(facts, day), ...OF_GROUP[facts.group](facts, day)]
  return putTogether(flags, [], facts, known, missing)
}

const WEEK_DAYS = 7

/** Completed weeks since the last period; null where it is not known. */
function gestationOf({ lastPeriodOn }: MotherFacts, day: string): number | null {
  return lastPeriodOn === null ? null : Math.floor(daysBetween(lastPeriodOn, day) / WEEK_DAYS)
}

/** The least haemoglobin that is no anaemia, as on her own page: by trimester in pregnancy, else by her group. */
function leastHb({ group, lastPeriodOn }: MotherFacts, day: string): number {
  return group === 'BUMIL' ? hbLimitOf({ hpht: lastPeriodOn }, day) : hbLimitOfGroup(group)
}

function bodyFlags(facts: MotherFacts, day: string): Flagged[] {
  const { hbGDl: hb, armCm, systolic, diastolic } = facts
  const flags: Flagged[] = []
  if (hb !== null && hb < RISK_LIMITS.severeAnaemiaBelow) flags.push({ code: 'severe_anaemia', figures: { hb } })
  else if (hb !== null && hb < leastHb(facts, day)) {
    flags.push({ code: 'anaemia', figures: { hb, below: leastHb(facts, day) } })
  }
  if (
    systolic !== null &&
    diastolic !== null &&
    (systolic >= RISK_LIMITS.highSystolicFrom || diastolic >= RISK_LIMITS.highDiastolicFrom)
  ) {
    flags.push({ code: 'high_pressure', figures: { systolic, diastolic } })
  }
  if (armCm !== null && armCm < RISK_LIMITS.lowArmOfWomanBelowCm)
    flags.push({ code: 'low_arm', figures: { cm: armCm } })
  return flags
}

function ageFlags({ bornOn }: MotherFacts, day: string): Flagged[] {
  const years = Math.floor(completedMonths(bornOn, day) / 12)
  const { tooYoungBelowYears, tooOldAboveYears, tooOldUpToYears } = DEFAULT_FINDING_LIMITS
  if (years < tooYoungBelowYears) return [{ code: 'too_young', figures: { years } }]
  const tooOld = years > tooOldAboveYears && years <= (tooOldUpToYears ?? Infinity)
  return tooOld ? [{ code: 'too_old', figures: { years } }] : []
}

function thin({ heightCm, weightKg }: MotherFacts): Flagged[] {
  if (heightCm === null || weightKg === null) return []
  const bmi = Math.round((weightKg / (heightCm / 100) ** 2) * 10) / 10
  return bmi < RISK_LIMITS.thinBelowBmi ? [{ code: 'thin', figures: { bmi } }] : []
}

/** Too close and too many, and a mother whose own height is a risk. */
function pregnancyFlags(facts: MotherFacts, day: string): Flagged[] {
  const { para, previousBirthOn, heightCm, lastPeriodOn, deliveredOn } = facts
  const { tooCloseBelowMonths, tooManyAboveChildren } = DEFAULT_FINDING_LIMITS
  const flags: Flagged[] = []
  if (heightCm !== null && heightCm < RISK_LIMITS.shortMotherBelowCm) {
    flags.push({ code: 'short_mother', figures: { cm: heightCm } })
  }
  // With the child of this pregnancy, as the worksheet counts.
  const children = para === null ? null : para + 1
  if (children !== null && children > tooManyAboveChildren) flags.push({ code: 'too_many', figures: { children } })
  const until = deliveredOn ?? lastPeriodOn ?? day
  const months = previousBirthOn === null ? null : completedMonths(previousBirthOn, until)
  if (months !== null && months < tooCloseBelowMonths) flags.push({ code: 'too_close', figures: { months } })
  return flags
}

function unchecked(facts: MotherFacts, day: string): Flagged[] {
  const weeks = gestationOf(facts, day)
  if (facts.checks > 0 || weeks === null || weeks <= RISK_LIMITS.firstCheckByWeek) return []
  return [{ code: 'no_check', figures: { weeks } }]
}

function babyFlags({
  babyWeightG: grams,
  babyLengthCm: cm,
  babyWeeks: weeks,
  usesFamilyPlanning,
}: MotherFacts): Flagged[] {
  const flags: Flagged[] = []
  if (grams !== null && grams < RISK_LIMITS.lowBirthWeightBelowG) {
    flags.push({ code: 'baby_low_birth_weight', figures: { grams } })
  }
  if (cm !== null && cm < RISK_LIMITS.shortAtBirthBelowCm) flags.push({ code: 'baby_short_at_birth', figures: { cm } })
  if (weeks !== null && weeks < RISK_LIMITS.pretermBelowWeeks) flags.push({ code: 'baby_preterm', figures: { weeks } })
  if (usesFamilyPlanning === false) flags.push({ code: 'no_family_planning', figures: {} })
  return flags
}

const OF_GROUP: Record<MotherFacts['group'], (facts: MotherFacts, day: string) => Flagged[]> = {
  CATIN: thin,
  BUMIL: (facts, day) => [...pregnancyFlags(facts, day), ...unchecked(facts, day)],
  BUFAS: (facts, day) => [...pregnancyFlags(facts, day), ...babyFlags(facts)],
}

function knownOf(facts: MotherFacts): [MissingFact, boolean][] {
  const { group } = facts
  const ofEvery: [MissingFact, boolean][] = [
    ['number', facts.hasNumber],
    ['height', facts.heightCm !== null],
    ['weight', facts.weightKg !== null],
    ['arm', facts.armCm !== null],
    ['haemoglobin', facts.hbGDl !== null],
  ]
  if (group === 'CATIN') return ofEvery
  return [
    ...ofEvery,
    ['pressure', facts.systolic !== null && facts.diastolic !== null],
    ['children', facts.para !== null],
    group === 'BUMIL' ? ['last_period', facts.lastPeriodOn !== null] : ['baby', facts.babyWeightG !== null],
  ]
}
