import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedGain } from './weight-gain'

test.each([
  [18.4, 40, 12.5, 18],
  [18.5, 40, 11.5, 16],
  [24.9, 40, 11.5, 16],
  [25, 40, 7, 11.5],
  [29.9, 40, 7, 11.5],
  [30, 40, 5, 9],
  [22, 0, 0, 0],
  [22, 13, 0.5, 2],
  [35, 13, 0.5, 2],
  [22, 20, 3.4, 5.6],
  [22, 45, 11.5, 16],
])('a BMI of %s before pregnancy, week %i: %s to %s kg', (bmi, weeks, min, max) => {
  expect(expectedGain(bmi, weeks)).toEqual({ min, max })
})

test('the range never falls from week to week and never turns upside down', () => {
  fc.assert(
    fc.property(fc.double({ min: 12, max: 60, noNaN: true }), fc.integer({ min: 0, max: 44 }), (bmi, weeks) => {
      const [now, next] = [expectedGain(bmi, weeks), expectedGain(bmi, weeks + 1)]
      expect(now.min).toBeLessThanOrEqual(now.max)
      expect(next.min).toBeGreaterThanOrEqual(now.min)
      expect(next.max).toBeGreaterThanOrEqual(now.max)
    }),
  )
})
