import { isTrimester, type Trimester } from '../../pregnancies/gestation'
import type { FindingLimits } from '../../findings/limits'
import type { Derivation, Reading } from './derivation'

const BY_TRIMESTER = ['hbFirst', 'hbSecond', 'hbThird']
const READS = ['worksheet', 'trimester', 'motherHb', ...BY_TRIMESTER]

/** The latest haemoglobin: what it should reach at that stage of life, and how far below it is. */
export const haemoglobin: Record<string, Derivation> = {
  hbLimit: { reads: READS, from: (reading) => latest(reading)?.limit },
  anaemiaClass: {
    reads: READS,
    from: (reading) => {
      const { value, limit, isPregnant } = latest(reading) ?? {}
      if (value === undefined || value === null || limit === undefined) return undefined
      const { mildFrom, moderateFrom } = isPregnant ? PREGNANT : NOT_PREGNANT
      if (value >= limit) return 'normal'
      if (value >= mildFrom) return 'mild'
      return value >= moderateFrom ? 'moderate' : 'severe'
    },
  },
}

/** Degrees of anaemia in g/dL, each from this value on: general practice. After a birth they are those of pregnancy. */
const PREGNANT = { mildFrom: 10, moderateFrom: 7 }
const NOT_PREGNANT = { mildFrom: 11, moderateFrom: 8 }

type Latest = { value: number | null; limit: number; isPregnant: boolean }

function latest(reading: Reading): Latest | undefined {
  const { number, code, limits } = reading
  switch (code('worksheet')) {
    case 'CATIN':
      return { value: number('motherHb'), limit: limits.hbNonPregnantBelow, isPregnant: false }
    case 'BUFAS':
      return { value: number('motherHb'), limit: limits.hbPostpartumBelow, isPregnant: true }
    default:
      return latestInPregnancy(reading)
  }
}

function latestInPregnancy({ number, code, limits }: Reading): Latest | undefined {
  const taken = (['third', 'second', 'first'] as const).find((each) => number(FIELD[each]) !== null)
  const now = code('trimester')
  const trimester = taken ?? (now !== null && isTrimester(now) ? now : null)
  if (trimester === null) return undefined
  return { value: number(FIELD[trimester]), limit: limitIn(trimester, limits), isPregnant: true }
}

const FIELD: Record<Trimester, string> = { first: 'hbFirst', second: 'hbSecond', third: 'hbThird' }

function limitIn(trimester: Trimester, limits: FindingLimits): number {
  if (trimester === 'first') return limits.hbFirstTrimesterBelow
  return trimester === 'second' ? limits.hbSecondTrimesterBelow : limits.hbThirdTrimesterBelow
}
