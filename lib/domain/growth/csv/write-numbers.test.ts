import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLength, writeTwelveDigits, writeZ } from './write-numbers'

test.each([
  [-2, '-2'],
  [0, '0'],
  [-0.07, '-0.07'],
  [19.99, '19.99'],
  [-137.5, '-137.5'],
  [Number.NaN, ''],
])('the z-score %s is written %j', (z, text) => {
  expect(writeZ(z)).toBe(text)
})

test('a length shows no trace of binary arithmetic', () => {
  expect(writeLength(84.3 + 0.7)).toBe('85')
  expect(writeLength(103.1 - 0.7)).toBe('102.4')
  expect(writeLength(81.25)).toBe('81.25')
  expect(writeLength(81.1234567)).toBe('81.1234567')
  expect(writeLength(Number.NaN)).toBe('')
})

test('twelve digits, ties to even, no zeros at the end', () => {
  expect(writeTwelveDigits(17.676767676767675)).toBe('17.6767676768')
  expect(writeTwelveDigits(16)).toBe('16')
  expect(writeTwelveDigits(0)).toBe('0')
  expect(writeTwelveDigits(Number.NaN)).toBe('')
  // These two are exactly half way.
  expect(writeTwelveDigits(27.27783203125)).toBe('27.2778320312')
  expect(writeTwelveDigits(20.00146484375)).toBe('20.0014648438')
  expect(writeTwelveDigits(-27.27783203125)).toBe('-27.2778320312')
  expect(writeTwelveDigits(123.45678901234)).toBe('123.456789012')
  expect(writeTwelveDigits(0.00123456789012345)).toBe('0.00123456789012')
})

test('what is written is within half of the twelfth digit', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (value) => {
      const text = writeTwelveDigits(value)
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 5.0001e-12)
      expect(text.replace(/^0\.0*|\./g, '').length).toBeLessThanOrEqual(12)
    }),
  )
})
