import { roundZ, zScore } from './lms'
import type { ReferenceTable } from './packed-table'
import { type Sex, type TableName, referenceTable } from './reference'

/**
 * The z-scores of one child as bare numbers, for the command and for a million rows. Blank is NaN throughout, never 0.
 * The rules and their order are those of WHO's anthro 1.0.1.
 */
export const DAYS_PER_MONTH = 30.4375
/** The first day at which a child counts as two years old: it stands, and weight is read against height. */
export const TWO_YEARS_DAY = 731
/** How much longer a child is lying down than standing up. */
export const LYING_MINUS_STANDING_CM = 0.7
const STANDS_FROM_MONTHS = 9
const STANDARD_ENDS_MONTHS = 60
const LENGTH_TABLE_BELOW_CM = 87
const MIN_WEIGHT_KG = 0.9
const MAX_WEIGHT_KG = 58

/** The places of the answers in a scored row; the z-scores follow the order of `GROWTH_INDICES`. */
export const SCORED_LENHEI = 0
export const SCORED_BMI = 1
export const FIRST_SCORED_Z = 2
export const SCORED_WIDTH = 8

export const LYING = 1
export const STANDING = 2

/** One child in numbers: ages in days (fractions allowed), kg, cm; NaN is blank; position 0 is blank. */
export type ScoreInput = {
  sex: Sex | null
  ageDays: number
  weightKg: number
  lenheiCm: number
  position: 0 | typeof LYING | typeof STANDING
  headcCm: number
  armcCm: number
  oedema: boolean
}

/** The position as it is believed: a child under nine months does not stand. */
export function believedPosition(position: ScoreInput['position'], ageDays: number): ScoreInput['position'] {
  return position === STANDING && ageDays / DAYS_PER_MONTH < STANDS_FROM_MONTHS ? 0 : position
}

/**
 * Fills `out` (SCORED_WIDTH long) with the corrected length or height in cm, the BMI, and the z-scores rounded to two
 * decimals, in the order length, weight, weight-for-length, BMI, head, arm. A length of 0 or less is refused: it gives
 * NaN everywhere it is used. An age below 0 gives no z-score at all.
 */
export function scoreRow(child: ScoreInput, out: Float64Array): void {
  const { sex, ageDays, weightKg } = child
  const day = Math.round(ageDays)
  const lenhei = correctedLenhei(child.lenheiCm, believedPosition(child.position, ageDays), day)
  const metres = lenhei / 100
  const bmi = weightKg / (metres * metres)
  out.fill(NaN)
  out[SCORED_LENHEI] = lenhei
  out[SCORED_BMI] = bmi
  if (sex === null || ageDays < 0 || ageDays / DAYS_PER_MONTH >= STANDARD_ENDS_MONTHS) return

  if (!child.oedema) out[4] = weightForLenheiZ(sex, day, lenhei, weightKg, believedPosition(child.position, ageDays))
  if (Number.isNaN(ageDays)) return
  out[2] = forAgeZ('lengthForAge', sex, day, lenhei)
  out[6] = forAgeZ('headForAge', sex, day, child.headcCm)
  out[7] = forAgeZ('armForAge', sex, day, child.armcCm)
  if (child.oedema) return
  out[3] = forAgeZ('weightForAge', sex, day, weightKg)
  out[5] = forAgeZ('bmiForAge', sex, day, bmi)
}

function correctedLenhei(lenheiCm: number, position: ScoreInput['position'], day: number): number {
  if (!(lenheiCm > 0)) return NaN
  let corrected = lenheiCm
  if (day < TWO_YEARS_DAY && position === STANDING) corrected += LYING_MINUS_STANDING_CM
  if (day >= TWO_YEARS_DAY && position === LYING) corrected -= LYING_MINUS_STANDING_CM
  return corrected > 0 ? corrected : NaN
}

function forAgeZ(name: TableName, sex: Sex, day: number, y: number): number {
  if (!(y > 0)) return NaN
  const table = referenceTable(name, sex)
  return tableZ(table, day - table.first, y)
}

function tableZ({ l, m, s }: ReferenceTable, row: number, y: number): number {
  const power = l[row]
  const median = m[row]
  const spread = s[row]
  if (power === undefined || median === undefined || spread === undefined) return NaN
  return roundZ(zScore(y, power, median, spread))
}

function weightForLenheiZ(sex: Sex, day: number, lenhei: number, weightKg: number, position: ScoreInput['position']) {
  if (!(weightKg >= MIN_WEIGHT_KG && weightKg <= MAX_WEIGHT_KG) || Number.isNaN(lenhei)) return NaN
  const table = referenceTable(usesLengthTable(day, position, lenhei) ? 'weightForLength' : 'weightForHeight', sex)
  const last = table.l.length - 1
  if (lenhei < table.first / 10 || lenhei > (table.first + last) / 10) return NaN
  const tenths = lenhei * 10
  const lower = Math.trunc(tenths)
  const row = lower - table.first
  const fraction = (lenhei - lower / 10) / 0.1
  if (fraction === 0) return tableZ(table, row, weightKg)
  // The upper row is worked out as anthro does, not as row + 1: for 103.1 - 0.7 cm binary arithmetic makes it two on.
  const upper = Math.min(Math.trunc(tenths + 1) - table.first, last)
  const between = (column: Float64Array) => {
    const below = column[row] ?? NaN
    return below + fraction * ((column[upper] ?? NaN) - below)
  }
  return roundZ(zScore(weightKg, between(table.l), between(table.m), between(table.s)))
}

function usesLengthTable(day: number, position: ScoreInput['position'], lenhei: number): boolean {
  if (!Number.isNaN(day)) return day < TWO_YEARS_DAY
  if (position === 0) return lenhei < LENGTH_TABLE_BELOW_CM
  return position === LYING
}
