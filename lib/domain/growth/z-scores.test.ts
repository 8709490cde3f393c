import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROWTH_INDICES, type GrowthInput, computeGrowth, isFlagged } from './z-scores'

const CHILD: GrowthInput = {
  sex: 'female',
  ageDays: 400,
  weightKg: 8.2,
  lenheiCm: 71.4,
  position: 'lying',
  headcCm: 44.6,
  armcCm: 13.9,
  oedema: false,
}

const blankZ = Object.fromEntries(GROWTH_INDICES.map((index) => [index, null]))

test('a length of 0 or less is refused, and with it everything that needs one', () => {
  for (const lenheiCm of [0, -70]) {
    const { clenheiCm, bmi, z } = computeGrowth({ ...CHILD, lenheiCm })
    expect({ clenheiCm, bmi }).toEqual({ clenheiCm: null, bmi: null })
    expect(z).toMatchObject({ lengthForAge: null, weightForLength: null, bmiForAge: null })
    expect(z.weightForAge).not.toBeNull()
  }
})

test('an age below 0 gives no z-score at all, a blank one only weight-for-length', () => {
  expect(computeGrowth({ ...CHILD, ageDays: -1 }).z).toEqual(blankZ)
  const { z } = computeGrowth({ ...CHILD, ageDays: null })
  expect(z).toEqual({ ...blankZ, weightForLength: z.weightForLength })
  expect(z.weightForLength).not.toBeNull()
})

test('without sex there is no z-score, but a BMI', () => {
  const result = computeGrowth({ ...CHILD, sex: null })
  expect(result.z).toEqual(blankZ)
  expect(result.bmi).toBeCloseTo(8.2 / 0.714 ** 2, 10)
})

test('what is not a finite number counts as blank', () => {
  expect(computeGrowth({ ...CHILD, weightKg: Number.NaN, lenheiCm: Infinity })).toEqual(
    computeGrowth({ ...CHILD, weightKg: null, lenheiCm: null }),
  )
})

test('day 1826 is the last with z-scores, and a day 0.3 later has none', () => {
  expect(computeGrowth({ ...CHILD, ageDays: 1826, lenheiCm: 105, weightKg: 17 }).z.lengthForAge).not.toBeNull()
  expect(computeGrowth({ ...CHILD, ageDays: 1826.3, lenheiCm: 105, weightKg: 17 }).z).toEqual(blankZ)
})

test.each([
  [730, 'standing', 80.7],
  [731, 'standing', 80],
  [730, 'lying', 80],
  [731, 'lying', 79.3],
  [730.5, 'standing', 80],
  [731, null, 80],
  // Nobody of eight months stands: no correction.
  [273, 'standing', 80],
  [274, 'standing', 80.7],
] as const)('on day %s and %s, 80 cm count as %s', (ageDays, position, clenheiCm) => {
  expect(computeGrowth({ ...CHILD, ageDays, position, lenheiCm: 80 }).clenheiCm).toBe(clenheiCm)
})

test('the position is dropped where it is not believed', () => {
  expect(computeGrowth({ ...CHILD, ageDays: 200, position: 'standing' }).position).toBeNull()
  expect(computeGrowth({ ...CHILD, ageDays: 400, position: 'standing' }).position).toBe('standing')
})

test('oedema takes the indices with weight away and leaves the others', () => {
  const { z, bmi } = computeGrowth({ ...CHILD, oedema: true })
  expect(z).toMatchObject({ weightForAge: null, weightForLength: null, bmiForAge: null })
  expect(z.lengthForAge).toBe(computeGrowth(CHILD).z.lengthForAge)
  expect(bmi).not.toBeNull()
})

test('flags are strictly beyond the limits', () => {
  expect(isFlagged('lengthForAge', -6)).toBe(false)
  expect(isFlagged('lengthForAge', -6.01)).toBe(true)
  expect(isFlagged('weightForAge', 5)).toBe(false)
  expect(isFlagged('weightForAge', 5.01)).toBe(true)
  expect(isFlagged('weightForLength', -5.01)).toBe(true)
})

const anyChild = fc.record({
  sex: fc.constantFrom('male' as const, 'female' as const),
  ageDays: fc.integer({ min: 91, max: 1826 }),
  lenheiCm: fc.integer({ min: 660, max: 1090 }).map((mm) => mm / 10),
  position: fc.constant(null),
  oedema: fc.constant(false),
})
const grams = fc.integer({ min: 900, max: 58_000 })

test('a heavier child never has a lower z-score, nor does a longer, wider or bigger-headed one', () => {
  fc.assert(
    fc.property(anyChild, grams, grams, (child, some, other) => {
      const [less, more] = [Math.min(some, other), Math.max(some, other)]
      const measured = (amount: number) =>
        computeGrowth({ ...child, weightKg: amount / 1000, headcCm: 25 + amount / 2000, armcCm: 6 + amount / 2000 }).z
      for (const index of ['weightForAge', 'weightForLength', 'bmiForAge', 'headForAge', 'armForAge'] as const) {
        expect(measured(less)[index]).toBeLessThanOrEqual(measured(more)[index] ?? Number.NaN)
      }
      const long = (cm: number) => computeGrowth({ ...CHILD, ...child, lenheiCm: cm }).z.lengthForAge
      expect(long(45 + less / 1000)).toBeLessThanOrEqual(long(45 + more / 1000) ?? Number.NaN)
    }),
  )
})

test('a flag is there exactly where a z-score is', () => {
  fc.assert(
    fc.property(anyChild, fc.option(grams), fc.option(fc.integer({ min: -10, max: 70 })), (child, weight, headcCm) => {
      const result = computeGrowth({
        ...child,
        weightKg: weight === null ? null : weight / 1000,
        headcCm,
        armcCm: null,
      })
      for (const index of GROWTH_INDICES) expect(result.flags[index] === null).toBe(result.z[index] === null)
    }),
  )
})
