import { expect, test } from 'vitest'
import { checkMeasurement } from '../growth/plausibility'
import { answered, challengeKey, fieldErrors, isAnswered } from './measurement-review'

const CHILD = { sex: 'female', bornOn: '2025-04-11' } as const
const NOW = {
  measuredOn: '2026-11-24',
  weightKg: 8.4,
  lenheiCm: 72.5,
  position: 'lying',
  headcCm: null,
  armcCm: null,
  oedema: false,
} as const
const BEFORE = { ...NOW, measuredOn: '2026-10-20', lenheiCm: 74 }

test.each([
  [{ weightKg: 0 }, { weightKg: 'zero_is_not_blank' }],
  [{ weightKg: 8888 }, { weightKg: 'sentinel' }],
  [{ weightKg: 8400 }, { weightKg: 'wrong_unit_kg' }],
  [{ lenheiCm: 0.725 }, { lenheiCm: 'wrong_unit_cm' }],
  [{ headcCm: 46012 }, { headcCm: 'excel_serial' }],
  [{ armcCm: 40 }, { armcCm: 'out_of_range' }],
  [{ measuredOn: '2026-11-25' }, { measuredOn: 'future_date' }],
  [{ measuredOn: '2025-04-10' }, { measuredOn: 'before_birth' }],
])('%o is refused as %o', (changes, codes) => {
  expect(fieldErrors(checkMeasurement(CHILD, { ...NOW, ...changes }, [], '2026-11-24').errors)).toEqual(codes)
})

test('an answer covers the challenges that were shown, and no others', () => {
  const { challenges } = checkMeasurement(CHILD, NOW, [BEFORE], '2026-11-24')
  expect(challenges.map(({ code }) => code)).toEqual(['length_fell'])
  const seen = challengeKey(challenges)
  const silent = { challengesSeen: seen, remeasured: false, challengeReason: null }
  expect(isAnswered(challenges, silent)).toBe(false)
  expect(isAnswered(challenges, { ...silent, remeasured: true })).toBe(true)
  expect(isAnswered(challenges, { ...silent, challengeReason: 'papan ukur lama rusak' })).toBe(true)

  const other = checkMeasurement(CHILD, { ...NOW, lenheiCm: 70 }, [BEFORE], '2026-11-24').challenges
  expect(isAnswered(other, { ...silent, remeasured: true })).toBe(false)
  expect(isAnswered([], { challengesSeen: '', remeasured: false, challengeReason: null })).toBe(true)
  expect(answered(challenges, { ...silent, remeasured: true })).toEqual([{ ...challenges[0], answer: 'remeasured' }])
})
