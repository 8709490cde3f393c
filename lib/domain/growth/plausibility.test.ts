import { expect, test } from 'vitest'
import { maxLengthGainCm, maxWeightGainKg } from './change-limits'
import type { Measurement } from './measurement'
import { checkMeasurement } from './plausibility'
import { rawLimitError } from './raw-limits'
import { referenceTable } from './reference'

const CHILD = { sex: 'male', bornOn: '2024-06-01' } as const
const at = (measuredOn: string, measured: Partial<Measurement> = {}): Measurement => ({
  measuredOn,
  weightKg: 9.8,
  lenheiCm: 78,
  position: 'lying',
  headcCm: null,
  armcCm: null,
  oedema: null,
  ...measured,
})
const challengesOf = (measurement: Measurement, others: Measurement[]) =>
  checkMeasurement(CHILD, measurement, others).challenges.map(({ code }) => code)

test('an ordinary measurement meets no question', () => {
  const { errors, challenges, notices, assessed } = checkMeasurement(CHILD, at('2026-01-10'), [
    at('2025-12-10', { weightKg: 9.5, lenheiCm: 77 }),
  ])
  expect({ errors, challenges, notices }).toEqual({ errors: [], challenges: [], notices: [] })
  expect(assessed).toMatchObject({ ageDays: 588, growth: { clenheiCm: 78 } })
})

test.each([
  ['weightKg', 0, 'zero_is_not_blank'],
  ['weightKg', 8888, 'sentinel'],
  ['lenheiCm', 888.8, 'sentinel'],
  ['headcCm', 9999, 'sentinel'],
  ['lenheiCm', 46143, 'excel_serial'],
  ['weightKg', 46143, 'excel_serial'],
  ['weightKg', 8400, 'wrong_unit'],
  ['lenheiCm', 0.812, 'wrong_unit'],
  ['lenheiCm', 812, 'wrong_unit'],
  ['headcCm', 81234567890, 'out_of_range'],
  ['weightKg', 0.89, 'out_of_range'],
  ['weightKg', 58.1, 'out_of_range'],
  ['weightKg', -8, 'out_of_range'],
  ['lenheiCm', 37.9, 'out_of_range'],
  ['armcCm', 5.9, 'out_of_range'],
] as const)('%s %s is refused: %s', (field, value, code) => {
  expect(rawLimitError(field, value)?.code).toBe(code)
})

test.each([
  ['weightKg', 0.9],
  ['weightKg', 58],
  ['lenheiCm', 38],
  ['lenheiCm', 88.8],
  ['lenheiCm', 150],
  ['headcCm', 64],
  ['armcCm', 6],
] as const)('%s %s can be', (field, value) => {
  expect(rawLimitError(field, value)).toBeNull()
})

test('another unit comes with what was probably meant', () => {
  expect(rawLimitError('weightKg', 8400)?.params).toMatchObject({ suggested: 8.4 })
  expect(rawLimitError('lenheiCm', 0.812)?.params).toMatchObject({ suggested: 81.2 })
})

test.each([
  ['2024-05-31', 'date_before_birth'],
  ['2026-02-30', 'date_invalid'],
  ['2026-03-02', 'date_in_future'],
])('measured on %s is refused: %s', (measuredOn, code) => {
  const check = checkMeasurement(CHILD, at(measuredOn), [], '2026-03-01')
  expect(check.errors.map((error) => error.code)).toEqual([code])
  expect(check.assessed).toBeNull()
})

test('a refused value is not challenged as well, and the rest is still read', () => {
  const check = checkMeasurement(CHILD, at('2026-01-10', { weightKg: 8888 }), [at('2025-12-10')])
  expect(check.errors.map(({ field }) => field)).toEqual(['weightKg'])
  expect(check.challenges).toEqual([])
  expect(check.assessed?.growth.z.lengthForAge).not.toBeNull()
  expect(check.assessed?.growth.z.weightForAge).toBeNull()
})

test('a length that falls is asked again, with by how much and since when', () => {
  const { challenges } = checkMeasurement(CHILD, at('2026-01-10', { lenheiCm: 76.8 }), [at('2025-12-10')])
  expect(challenges).toEqual([
    {
      code: 'length_fell',
      field: 'lenheiCm',
      params: { byCm: 1.2, earlierOn: '2025-12-10', laterOn: '2026-01-10' },
    },
  ])
})

test('a child that stands for the first time has not shrunk', () => {
  const lying = at('2026-05-20', { lenheiCm: 82, position: 'lying' })
  expect(challengesOf(at('2026-06-20', { lenheiCm: 81.6, position: 'standing' }), [lying])).toEqual([])
  expect(challengesOf(at('2026-06-20', { lenheiCm: 81.2, position: 'standing' }), [lying])).toEqual(['length_fell'])
})

test('only the nearest measurements before and after count, also when an old one is entered late', () => {
  const before = at('2025-11-10', { lenheiCm: 77 })
  const after = at('2026-01-10', { lenheiCm: 78 })
  const longBefore = at('2025-01-10', { lenheiCm: 90 })
  expect(challengesOf(at('2025-12-10', { lenheiCm: 77.5 }), [after, before, longBefore])).toEqual([])
  expect(challengesOf(at('2025-12-10', { lenheiCm: 78.5 }), [after, before, longBefore])).toEqual(['length_fell'])
})

test('weight that jumps either way is asked again', () => {
  const previous = at('2025-12-10', { weightKg: 9.5 })
  expect(challengesOf(at('2026-01-10', { weightKg: 11.6 }), [previous])).toEqual(['weight_rose_fast'])
  expect(challengesOf(at('2026-01-10', { weightKg: 11.3 }), [previous])).toEqual([])
  expect(challengesOf(at('2026-01-10', { weightKg: 7.5 }), [previous])).toEqual(['weight_fell_fast'])
  // Exactly a fifth is still a fifth.
  expect(challengesOf(at('2026-01-10', { weightKg: 7.6 }), [previous])).toEqual([])
  // However long it took.
  expect(challengesOf(at('2026-05-10', { weightKg: 7.5 }), [previous])).toEqual(['weight_fell_fast'])
})

test('a second measurement on one day is asked about', () => {
  expect(challengesOf(at('2026-01-10'), [at('2026-01-10')])).toEqual(['same_day'])
})

test('beyond WHO limits is asked again once, at the value it comes from', () => {
  const { challenges } = checkMeasurement(CHILD, at('2026-01-10', { weightKg: 25 }))
  expect(challenges.map(({ field, params }) => [field, params.index])).toEqual([
    ['weightKg', 'weightForAge'],
    ['weightKg', 'weightForLength'],
  ])
})

test('a z-score beyond 3 but within the limits is no question', () => {
  const check = checkMeasurement(CHILD, at('2026-01-10', { lenheiCm: 70, weightKg: 7.6 }))
  expect(check.assessed?.growth.z.lengthForAge).toBeLessThan(-3)
  expect(check.challenges).toEqual([])
})

test('the correction for the position is said, and a missing position too', () => {
  const standing = checkMeasurement(CHILD, at('2026-01-10', { position: 'standing' }))
  expect(standing.notices).toEqual([
    { code: 'position_corrected', field: 'position', params: { from: 'standing', clenheiCm: 78.7 } },
  ])
  const missing = checkMeasurement(CHILD, at('2026-01-10', { position: null }))
  expect(missing.notices.map(({ code }) => code)).toEqual(['position_missing'])
})

test('an infant measured standing is asked about, not corrected', () => {
  const { challenges, assessed } = checkMeasurement(
    CHILD,
    at('2024-12-01', { lenheiCm: 66, weightKg: 7.5, position: 'standing' }),
  )
  expect(challenges.map(({ code }) => code)).toEqual(['standing_under_nine_months'])
  expect(assessed?.growth.clenheiCm).toBe(66)
})

test('oedema and sixty months are said', () => {
  const check = checkMeasurement(
    { sex: 'male', bornOn: '2020-01-01' },
    at('2026-01-10', { oedema: true, position: 'standing', lenheiCm: 105 }),
  )
  expect(check.notices.map(({ code }) => code)).toEqual(['oedema', 'no_standard'])
})

test('without a birth date there is no question about growth, and weight-for-length is still read', () => {
  const check = checkMeasurement({ sex: 'male', bornOn: null }, at('2026-01-10'), [at('2025-12-10', { lenheiCm: 90 })])
  expect(check.challenges).toEqual([])
  expect(check.assessed?.growth.z.weightForLength).not.toBeNull()
})

test('the median child is never asked again, whichever month it is measured', () => {
  for (const sex of ['male', 'female'] as const) {
    const length = referenceTable('lengthForAge', sex).m
    const weight = referenceTable('weightForAge', sex).m
    for (let fromDays = 0; fromDays + 31 <= 1800; fromDays += 7) {
      const interval = { sex, fromDays, toDays: fromDays + 31 }
      const [before, after] = [weight[fromDays] ?? 0, weight[fromDays + 31] ?? 0]
      expect(maxLengthGainCm(interval)).toBeGreaterThan((length[fromDays + 31] ?? 0) - (length[fromDays] ?? 0))
      expect(maxWeightGainKg(interval, before)).toBeGreaterThan(after - before)
    }
  }
})

test('the limits of the field hold from the fourth month on', () => {
  expect(maxLengthGainCm({ sex: 'male', fromDays: 130, toDays: 160 })).toBeCloseTo(4)
  expect(maxLengthGainCm({ sex: 'male', fromDays: 400, toDays: 405 })).toBeCloseTo(2.5)
  expect(maxWeightGainKg({ sex: 'male', fromDays: 400, toDays: 430 }, 9)).toBeCloseTo(1.8)
  expect(maxWeightGainKg({ sex: 'male', fromDays: 400, toDays: 430 }, 14)).toBeCloseTo(2)
})
