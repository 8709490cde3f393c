import { lmsValue } from '../../../lib/domain/growth/lms'
import { referenceTable, type Sex, type TableName } from '../../../lib/domain/growth/reference'
import type { Measurement } from '../../../lib/domain/growth/measurement'
import { daysBetween } from '@/lib/domain/days'
import type { Random } from '../random'

const TWO_YEARS_DAYS = 731
const SIX_MONTHS_DAYS = 183

/**
 * How a made-up child grows: standard deviations from the WHO median at `anchorOn`, drifting by so much a month before
 * and by another rate after it (the response to help). `wasting` is weight for length.
 */
export type GrowthTrack = {
  anchorOn: string
  lengthZ: number
  driftBefore: number
  driftAfter: number
  wastingZ: number
  wastingAfter: number
}

export type GrowingChild = { sex: Sex; bornOn: string }

/**
 * What scale, board and tape would have shown on these days (oldest first): on the track with a little noise, rounded
 * to 0.1 kg and 0.1 cm, lying under two years and standing from then on; a length never falls.
 */
export function measuredOn(random: Random, child: GrowingChild, track: GrowthTrack, days: readonly string[]) {
  const measurements: Measurement[] = []
  for (const day of days) {
    const measurement = measureOnce(random, child, track, day)
    const before = measurements.at(-1)
    if (before) measurement.lenheiCm = notShorter(measurement, before)
    measurements.push(measurement)
  }
  return measurements
}

function measureOnce(random: Random, { sex, bornOn }: GrowingChild, track: GrowthTrack, day: string): Measurement {
  const ageDays = daysBetween(bornOn, day)
  const months = daysBetween(track.anchorOn, day) / 30.4375
  const lengthZ = track.lengthZ + months * (months < 0 ? track.driftBefore : track.driftAfter) + random.normal(0, 0.02)
  const wastingZ = track.wastingZ + Math.max(0, months) * track.wastingAfter + random.normal(0, 0.08)
  const lenheiCm = tenth(valueAt('lengthForAge', sex, ageDays, lengthZ))
  const weightTable = ageDays < TWO_YEARS_DAYS ? 'weightForLength' : 'weightForHeight'
  return {
    measuredOn: day,
    weightKg: tenth(valueAt(weightTable, sex, Math.round(lenheiCm * 10), wastingZ)),
    lenheiCm,
    position: ageDays < TWO_YEARS_DAYS ? 'lying' : 'standing',
    headcCm: random.chance(0.6) ? tenth(valueAt('headForAge', sex, ageDays, lengthZ * 0.5)) : null,
    armcCm: ageDays >= SIX_MONTHS_DAYS ? tenth(valueAt('armForAge', sex, ageDays, wastingZ * 0.8 - 0.2)) : null,
    oedema: false,
  }
}

/** The measurement this many standard deviations from the median; beyond three in steps of the outermost band. */
function valueAt(name: TableName, sex: Sex, at: number, z: number): number {
  const { first, l, m, s } = referenceTable(name, sex)
  const row = Math.max(0, Math.min(at - first, l.length - 1))
  const value = (deviations: number) => lmsValue(deviations, l[row] ?? NaN, m[row] ?? NaN, s[row] ?? NaN)
  if (Math.abs(z) <= 3) return value(z)
  const side = Math.sign(z)
  return value(3 * side) + (z - 3 * side) * Math.abs(value(3 * side) - value(2 * side))
}

function notShorter(now: Measurement, before: Measurement): number | null {
  if (now.lenheiCm === null || before.lenheiCm === null) return now.lenheiCm
  const stoodUp = now.position !== before.position
  return Math.max(now.lenheiCm, stoodUp ? tenth(before.lenheiCm - 0.6) : before.lenheiCm)
}

const tenth = (value: number) => Math.round(value * 10) / 10
