import { calendarMonth, completedMonths } from './age'
import type { Sex } from './reference'

/**
 * The monthly weighing codes of the child's health book (KMS/KIA): N gained enough, T did not, O was not weighed the
 * month before, B is the first weighing ever. The minimum gain (KBM) is printed in the book; which months share a value
 * for boys and girls is general knowledge of the field.
 */
const WEIGHT_GAIN_CODES = ['N', 'T', 'O', 'B'] as const
export type WeightGainCode = (typeof WEIGHT_GAIN_CODES)[number]

/** The least gain in grams by the age in completed months at the later weighing: up to and including `upTo`. */
const MINIMUM_GAIN: Record<Sex, readonly { upTo: number; grams: number }[]> = {
  male: [
    { upTo: 1, grams: 800 },
    { upTo: 2, grams: 900 },
    { upTo: 3, grams: 800 },
    { upTo: 4, grams: 600 },
    { upTo: 5, grams: 500 },
    { upTo: 7, grams: 400 },
    { upTo: 11, grams: 300 },
    { upTo: 59, grams: 200 },
  ],
  female: [
    { upTo: 1, grams: 800 },
    { upTo: 2, grams: 900 },
    { upTo: 3, grams: 800 },
    { upTo: 4, grams: 600 },
    { upTo: 5, grams: 500 },
    { upTo: 6, grams: 400 },
    { upTo: 10, grams: 300 },
    { upTo: 59, grams: 200 },
  ],
}

/** Kenaikan berat minimal in grams for a month that ends at this age; null before the first month and from 60 on. */
export function minimumGainGrams(sex: Sex, months: number): number | null {
  if (months < 1) return null
  return MINIMUM_GAIN[sex].find(({ upTo }) => months <= upTo)?.grams ?? null
}

export type Weighing = { measuredOn: string; weightKg: number }

export type WeightGain = {
  measuredOn: string
  /** Null where the book gives no minimum: in the month of birth, and from 60 months on. */
  code: WeightGainCode | null
  /** Since the weighing of the calendar month before; null for O and B. */
  gainGrams: number | null
  minimumGrams: number | null
  /** Two T in a row ("2T"): refer. */
  twoT: boolean
}

/**
 * The code of each month a child was weighed in, oldest first. Months are calendar months, as posyandu days are; of
 * several weighings in one month the last counts. Dates are 'YYYY-MM-DD'; throws on a text that is not a date.
 */
export function weightGains(sex: Sex, bornOn: string, weighings: readonly Weighing[]): WeightGain[] {
  const gains: WeightGain[] = []
  let previous: Weighing | null = null
  for (const weighing of lastOfEachMonth(weighings)) {
    const before = gains.at(-1)
    const gain = gainSince(previous, weighing, sex, bornOn)
    gains.push({ ...gain, twoT: gain.code === 'T' && before?.code === 'T' })
    previous = weighing
  }
  return gains
}

function gainSince(previous: Weighing | null, weighing: Weighing, sex: Sex, bornOn: string) {
  const { measuredOn } = weighing
  const minimumGrams = minimumGainGrams(sex, completedMonths(bornOn, measuredOn))
  const none = { measuredOn, minimumGrams, gainGrams: null }
  if (previous === null) return { ...none, code: 'B' } as const
  if (calendarMonth(measuredOn) - calendarMonth(previous.measuredOn) > 1) return { ...none, code: 'O' } as const
  const gainGrams = Math.round((weighing.weightKg - previous.weightKg) * 1000)
  if (minimumGrams === null) return { ...none, gainGrams, code: null }
  return { ...none, gainGrams, code: gainGrams >= minimumGrams ? 'N' : 'T' } as const
}

function lastOfEachMonth(weighings: readonly Weighing[]): Weighing[] {
  const byMonth = new Map<number, Weighing>()
  const inOrder = [...weighings].sort((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  for (const weighing of inOrder) byMonth.set(calendarMonth(weighing.measuredOn), weighing)
  return [...byMonth.values()]
}

const RED_LINE_Z = -3

/** Below the red line ("BGM"): weight-for-age under -3, on the rounded z-score; null where there is none. */
export function isBelowRedLine(weightForAgeZ: number | null): boolean | null {
  return weightForAgeZ === null ? null : weightForAgeZ < RED_LINE_Z
}
