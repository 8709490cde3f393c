import { daysBetween } from '../days'
import type { MotherCheck } from './mother-check'

/** What is asked again when a check is typed: a jump from the last one, or a reading that calls for help today. */
export const CHECK_CHALLENGES = [
  'weight_jump',
  'height_changed',
  'lila_jump',
  'hb_jump',
  'hb_severe',
  'pressure_severe',
] as const
export type CheckChallengeCode = (typeof CHECK_CHALLENGES)[number]

/** A challenge with its figures: the value, and the earlier one with its day where it is a jump. */
export type CheckChallenge = {
  code: CheckChallengeCode
  value: string
  before: string | null
  on: string | null
}

/** Proposed defaults, no regulation's: what a scale or a tape seldom says twice. */
const WEIGHT_JUMP_KG = 5
const WEIGHT_JUMP_DAYS = 45
const HEIGHT_CHANGE_CM = 2
const LILA_JUMP_CM = 3
const HB_JUMP_G_DL = 3
/** Severe anaemia and blood pressure of severe pre-eclampsia: referred the same day (general practice). */
const HB_SEVERE_BELOW = 7
const SEVERE_SYSTOLIC = 160
const SEVERE_DIASTOLIC = 110

/** What is asked again of `check` beside the others of the same woman that count, in any order. */
export function checkChallenges(check: MotherCheck, others: readonly MotherCheck[]): CheckChallenge[] {
  const earlier = others
    .filter(({ checkedOn }) => checkedOn <= check.checkedOn)
    .toSorted((a, b) => b.checkedOn.localeCompare(a.checkedOn))
  const jump = (
    code: CheckChallengeCode,
    field: 'weightKg' | 'heightCm' | 'lilaCm' | 'hbGDl',
    limit: number,
    within: number = Number.POSITIVE_INFINITY,
  ): CheckChallenge[] => {
    const value = check[field]
    const last = earlier.find((other) => other[field] !== null)
    const before = last?.[field] ?? null
    if (value === null || before === null || !last) return []
    if (Math.abs(round(value - before)) <= limit || daysBetween(last.checkedOn, check.checkedOn) > within) return []
    return [{ code, value: String(value), before: String(before), on: last.checkedOn }]
  }
  return [
    ...jump('weight_jump', 'weightKg', WEIGHT_JUMP_KG, WEIGHT_JUMP_DAYS),
    ...jump('height_changed', 'heightCm', HEIGHT_CHANGE_CM),
    ...jump('lila_jump', 'lilaCm', LILA_JUMP_CM, 2 * WEIGHT_JUMP_DAYS),
    ...jump('hb_jump', 'hbGDl', HB_JUMP_G_DL, 2 * WEIGHT_JUMP_DAYS),
    ...severe(check),
  ]
}

function severe({ hbGDl, systolic, diastolic }: MotherCheck): CheckChallenge[] {
  const alone = (code: CheckChallengeCode, value: string): CheckChallenge => ({ code, value, before: null, on: null })
  const high = (systolic ?? 0) >= SEVERE_SYSTOLIC || (diastolic ?? 0) >= SEVERE_DIASTOLIC
  return [
    ...(hbGDl !== null && hbGDl < HB_SEVERE_BELOW ? [alone('hb_severe', String(hbGDl))] : []),
    ...(high ? [alone('pressure_severe', `${systolic}/${diastolic}`)] : []),
  ]
}

/** Names exactly these challenges, figures included, so that an answer never covers one that nobody has seen. */
export function checkChallengeKey(challenges: readonly CheckChallenge[]): string {
  return challenges
    .map(({ code, value, before, on }) => [code, value, before, on].join(' '))
    .sort()
    .join('; ')
}

/** Were these seen, and was it said that it was measured again, or why the values stand? */
export function areAnswered(
  challenges: readonly CheckChallenge[],
  given: { challengesSeen: string; remeasured: boolean; challengeReason: string | null },
): boolean {
  if (challenges.length === 0) return true
  return given.challengesSeen === checkChallengeKey(challenges) && (given.remeasured || given.challengeReason !== null)
}

const round = (value: number) => Math.round(value * 100) / 100
