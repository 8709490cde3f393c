import { type Sex, type TableName, referenceTable } from './reference'
import { DAYS_PER_MONTH } from './score-row'

/**
 * How much a child can plausibly change between two days before somebody is asked to measure again. The monthly figures
 * are the field's (general knowledge). They are meant for children past their first weeks: in the first months half of
 * all healthy babies exceed them, so no limit is lower than one and a half times what the WHO median child gains in the
 * same days.
 */
const MAX_LENGTH_GAIN_CM_PER_MONTH = { underSixMonths: 4, later: 2.5 }
const MAX_WEIGHT_CHANGE_KG_PER_MONTH = 2
const MAX_WEIGHT_CHANGE_SHARE_PER_MONTH = 0.2
const ABOVE_MEDIAN = 1.5
const SIX_MONTHS = 6

/** Days from birth at the earlier and the later measurement; less than a month apart counts as a month. */
type Interval = { sex: Sex | null; fromDays: number; toDays: number }

/** The most a length can have grown in cm. */
export function maxLengthGainCm({ sex, fromDays, toDays }: Interval): number {
  const from = fromDays / DAYS_PER_MONTH
  const to = Math.max(toDays / DAYS_PER_MONTH, from + 1)
  const early = Math.min(to, SIX_MONTHS) - Math.min(from, SIX_MONTHS)
  const { underSixMonths, later } = MAX_LENGTH_GAIN_CM_PER_MONTH
  const monthly = early * underSixMonths + (to - from - early) * later
  return Math.max(monthly, ABOVE_MEDIAN * medianChange('lengthForAge', sex, from, to, gain))
}

/** The most a weight can have risen in kg, for a child who weighed `weightKg` at the earlier measurement. */
export function maxWeightGainKg(interval: Interval, weightKg: number): number {
  const { sex, fromDays, toDays } = interval
  const from = fromDays / DAYS_PER_MONTH
  const to = Math.max(toDays / DAYS_PER_MONTH, from + 1)
  const maxShare = Math.max(
    MAX_WEIGHT_CHANGE_SHARE_PER_MONTH * (to - from),
    ABOVE_MEDIAN * medianChange('weightForAge', sex, from, to, share),
  )
  return Math.min(MAX_WEIGHT_CHANGE_KG_PER_MONTH * (to - from), maxShare * weightKg)
}

/** The most a weight can have fallen in kg, however long it took. */
export function maxWeightLossKg(weightKg: number): number {
  return Math.min(MAX_WEIGHT_CHANGE_KG_PER_MONTH, MAX_WEIGHT_CHANGE_SHARE_PER_MONTH * weightKg)
}

const gain = ([before, after]: [number, number]) => after - before
const share = ([before, after]: [number, number]) => after / before - 1

function medianChange(
  name: TableName,
  sex: Sex | null,
  from: number,
  to: number,
  change: (medians: [number, number]) => number,
): number {
  const sexes: Sex[] = sex === null ? ['male', 'female'] : [sex]
  return Math.max(...sexes.map((one) => change([medianAt(name, one, from), medianAt(name, one, to)])))
}

function medianAt(name: TableName, sex: Sex, months: number): number {
  const { first, m } = referenceTable(name, sex)
  const row = Math.round(months * DAYS_PER_MONTH) - first
  return m[Math.max(0, Math.min(row, m.length - 1))] ?? NaN
}
