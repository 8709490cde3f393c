import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lmsValue, roundZ, zScore } from './lms'
import { type TableName, referenceTable } from './reference'

test('rounding is the same on both sides of zero and never gives minus zero', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (z) => {
      expect(roundZ(-z) + roundZ(z)).toBe(0)
      expect(Math.abs(roundZ(z) - z)).toBeLessThanOrEqual(0.005 + 1e-12)
    }),
  )
  expect(roundZ(-0.125)).toBe(-0.13)
  expect(Object.is(roundZ(-0.001), 0)).toBe(true)
  expect(roundZ(Number.NaN)).toBeNaN()
})

const TABLES: TableName[] = [
  'lengthForAge',
  'weightForAge',
  'weightForLength',
  'weightForHeight',
  'bmiForAge',
  'armForAge',
]

test('the z-score of the value at z is z, on the restricted tails too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TABLES),
      fc.constantFrom('male' as const, 'female' as const),
      fc.nat({ max: 550 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (name, sex, row, z, beyond) => {
        const table = referenceTable(name, sex)
        const [l, m, s] = [table.l[row] ?? 1, table.m[row] ?? 1, table.s[row] ?? 1]
        expect(zScore(lmsValue(z, l, m, s), l, m, s)).toBeCloseTo(z, 6)
        const [outer, inner] = [lmsValue(3, l, m, s), lmsValue(2, l, m, s)]
        expect(zScore(outer + beyond * (outer - inner), l, m, s)).toBeCloseTo(3 + beyond, 6)
      },
    ),
  )
})
