import { maxLengthGainCm, maxWeightGainKg, maxWeightLossKg } from './change-limits'
import type { GrowthProblem, MeasurementChallenge } from './growth-problem'
import type { AssessedMeasurement } from './measurement'
import type { Sex } from './reference'
import { LYING_MINUS_STANDING_CM, TWO_YEARS_DAY } from './score-row'

type Challenge = GrowthProblem<MeasurementChallenge>

/**
 * What to ask about two measurements of one child, the earlier first. Lengths are compared as if both had been taken
 * standing, so that a child who stands for the first time has not shrunk. Both need an age.
 */
export function compareMeasurements(sex: Sex | null, earlier: AssessedMeasurement, later: AssessedMeasurement) {
  if (earlier.ageDays === null || later.ageDays === null) return []
  const interval = { sex, fromDays: earlier.ageDays, toDays: later.ageDays }
  const dates = { earlierOn: earlier.measuredOn, laterOn: later.measuredOn }
  const challenges: Challenge[] = []

  const [before, after] = [standingCm(earlier), standingCm(later)]
  if (before !== null && after !== null) {
    const tenths = Math.round((after - before) * 10)
    if (tenths < 0) challenges.push(about('lenheiCm', 'length_fell', { byCm: -tenths / 10, ...dates }))
    if (isMore(after - before, maxLengthGainCm(interval))) {
      challenges.push(about('lenheiCm', 'length_rose_fast', { byCm: tenths / 10, ...dates }))
    }
  }

  if (earlier.weightKg !== null && later.weightKg !== null) {
    const change = later.weightKg - earlier.weightKg
    const params = {
      byKg: Math.abs(Math.round(change * 1000) / 1000),
      percent: Math.abs(Math.round((change / earlier.weightKg) * 100)),
      ...dates,
    }
    if (isMore(change, maxWeightGainKg(interval, earlier.weightKg))) {
      challenges.push(about('weightKg', 'weight_rose_fast', params))
    }
    if (isMore(-change, maxWeightLossKg(earlier.weightKg)))
      challenges.push(about('weightKg', 'weight_fell_fast', params))
  }
  return challenges
}

/** More by anything a scale or board could show: 9.5 - 7.6 is not more than 1.9. */
const isMore = (change: number, limit: number) => change - limit > 1e-6

const about = (field: Challenge['field'], code: MeasurementChallenge, params: Challenge['params']): Challenge => ({
  code,
  field,
  params,
})

function standingCm({ ageDays, growth }: AssessedMeasurement): number | null {
  if (growth.clenheiCm === null || ageDays === null) return null
  return Math.round(ageDays) < TWO_YEARS_DAY ? growth.clenheiCm - LYING_MINUS_STANDING_CM : growth.clenheiCm
}
