import { expect, test } from 'vitest'
import { CLASSIFIED_INDICES, GROWTH_CATEGORIES, SCALES, classify, isClassified } from './classify'

test.each([
  ['lengthForAge', -3.01, 'severely_stunted'],
  ['lengthForAge', -3, 'stunted'],
  ['lengthForAge', -2.01, 'stunted'],
  ['lengthForAge', -2, 'normal_length'],
  ['lengthForAge', 3, 'normal_length'],
  ['lengthForAge', 3.01, 'tall'],
  ['weightForAge', -3.01, 'severely_underweight'],
  ['weightForAge', -3, 'underweight'],
  ['weightForAge', -2.01, 'underweight'],
  ['weightForAge', -2, 'normal_weight'],
  ['weightForAge', 1, 'normal_weight'],
  // Several programs call this normal up to +2.
  ['weightForAge', 1.01, 'overweight_risk'],
  ['weightForLength', -3.01, 'severely_wasted'],
  ['weightForLength', -3, 'wasted'],
  ['weightForLength', -2.01, 'wasted'],
  ['weightForLength', -2, 'well_nourished'],
  ['weightForLength', 1, 'well_nourished'],
  ['weightForLength', 1.01, 'possible_overweight_risk'],
  ['weightForLength', 2, 'possible_overweight_risk'],
  ['weightForLength', 2.01, 'overweight'],
  ['weightForLength', 3, 'overweight'],
  ['weightForLength', 3.01, 'obese'],
  ['bmiForAge', -3.01, 'severely_wasted'],
  ['bmiForAge', 3.01, 'obese'],
] as const)('%s %s is %s', (index, z, category) => {
  expect(classify(index, z)).toBe(category)
})

test('no category without a z-score', () => {
  for (const index of CLASSIFIED_INDICES) expect(classify(index, null)).toBeNull()
  expect(classify('lengthForAge', Number.NaN)).toBeNull()
})

test('oedema is severe wasting whatever was weighed, gives no weight-for-age, and leaves length alone', () => {
  expect(classify('weightForLength', null, true)).toBe('severely_wasted')
  expect(classify('bmiForAge', 1.5, true)).toBe('severely_wasted')
  expect(classify('weightForAge', -2.5, true)).toBeNull()
  expect(classify('lengthForAge', -2.5, true)).toBe('stunted')
})

test('weight-for-age never uses the words of wasting', () => {
  const words = SCALES.weightForAge.map(({ category }) => category)
  expect(words).not.toContain('wasted')
  expect(words).not.toContain('severely_wasted')
})

test('every category stands on a scale, and every scale is in order', () => {
  const used = new Set(Object.values(SCALES).flatMap((scale) => scale.map(({ category }) => category)))
  expect([...used].sort()).toEqual([...GROWTH_CATEGORIES].sort())
  for (const scale of Object.values(SCALES)) {
    const ends = scale.map(({ upTo }) => upTo)
    expect(ends).toEqual([...ends].sort((a, b) => a - b))
    expect(ends.at(-1)).toBe(Infinity)
  }
})

test('head and arm have no category', () => {
  expect(isClassified('headForAge')).toBe(false)
  expect(isClassified('lengthForAge')).toBe(true)
})
