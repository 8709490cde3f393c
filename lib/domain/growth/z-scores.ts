import { type Sex } from './reference'
import {
  FIRST_SCORED_Z,
  LYING,
  SCORED_BMI,
  SCORED_LENHEI,
  SCORED_WIDTH,
  STANDING,
  type ScoreInput,
  believedPosition,
  scoreRow,
} from './score-row'

export const GROWTH_INDICES = [
  'lengthForAge',
  'weightForAge',
  'weightForLength',
  'bmiForAge',
  'headForAge',
  'armForAge',
] as const
/** `lengthForAge` is length or height for age, `weightForLength` weight for length or height. */
export type GrowthIndex = (typeof GROWTH_INDICES)[number]

export type Position = 'lying' | 'standing'

/** One child measured once. Null is not measured or not known, and is never taken for 0. */
export type GrowthInput = {
  sex: Sex | null
  /** Age in days since birth; fractions are allowed (two years by the calendar month are 730.5). */
  ageDays: number | null
  weightKg: number | null
  /** Length or height as read from the board, before any correction. */
  lenheiCm: number | null
  position: Position | null
  headcCm: number | null
  armcCm: number | null
  oedema: boolean | null
}

export type GrowthResult = {
  /** Length (under two years) or height (from then on), corrected for the other position. */
  clenheiCm: number | null
  bmi: number | null
  /** The position as believed: standing under nine months is not. */
  position: Position | null
  /** Rounded to two decimals. */
  z: Record<GrowthIndex, number | null>
  /** True where the z-score is beyond what WHO believes; null where there is none. */
  flags: Record<GrowthIndex, boolean | null>
}

/** WHO's limits: a z-score strictly outside is implausible. It is kept, and left out of every count. */
const FLAG_LIMITS: Record<GrowthIndex, { min: number; max: number }> = {
  lengthForAge: { min: -6, max: 6 },
  weightForAge: { min: -6, max: 5 },
  weightForLength: { min: -5, max: 5 },
  bmiForAge: { min: -5, max: 5 },
  headForAge: { min: -5, max: 5 },
  armForAge: { min: -5, max: 5 },
}

/** Whether a rounded z-score is beyond what WHO believes. */
export function isFlagged(index: GrowthIndex, z: number): boolean {
  const { min, max } = FLAG_LIMITS[index]
  return z < min || z > max
}

/**
 * The z-scores of one measurement against the WHO Child Growth Standards (2006/2007), as WHO's anthro 1.0.1 gives them:
 * cm and kg in, z rounded to two decimals out. Null wherever a z-score cannot be had: a blank it needs, sixty months
 * or more, oedema (for the indices with weight), a length of 0 or less, an age below 0.
 */
export function computeGrowth(input: GrowthInput): GrowthResult {
  const row = new Float64Array(SCORED_WIDTH)
  const position = positionCode(input.position)
  const ageDays = number(input.ageDays)
  scoreRow(
    {
      sex: input.sex,
      ageDays,
      weightKg: number(input.weightKg),
      lenheiCm: number(input.lenheiCm),
      position,
      headcCm: number(input.headcCm),
      armcCm: number(input.armcCm),
      oedema: input.oedema === true,
    },
    row,
  )
  const z = perIndex((_, place) => blank(row[FIRST_SCORED_Z + place]))
  return {
    clenheiCm: clean(blank(row[SCORED_LENHEI])),
    bmi: blank(row[SCORED_BMI]),
    position: believedPosition(position, ageDays) === 0 ? null : input.position,
    z,
    flags: perIndex((index) => {
      const score = z[index]
      return score === null ? null : isFlagged(index, score)
    }),
  }
}

function perIndex<T>(value: (index: GrowthIndex, place: number) => T): Record<GrowthIndex, T> {
  return {
    lengthForAge: value('lengthForAge', 0),
    weightForAge: value('weightForAge', 1),
    weightForLength: value('weightForLength', 2),
    bmiForAge: value('bmiForAge', 3),
    headForAge: value('headForAge', 4),
    armForAge: value('armForAge', 5),
  }
}

const positionCode = (position: Position | null): ScoreInput['position'] =>
  position === null ? 0 : position === 'lying' ? LYING : STANDING

const number = (value: number | null) => (value !== null && Number.isFinite(value) ? value : NaN)

const blank = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value)

/** 84.3 + 0.7 is 85, not 84.99999999999999. */
const clean = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9)
