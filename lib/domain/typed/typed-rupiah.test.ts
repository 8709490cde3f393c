import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_RUPIAH, parseRupiah } from './typed-rupiah'

test.each([
  ['1250000', 1_250_000n],
  ['1.250.000', 1_250_000n],
  ['Rp 1.250.000', 1_250_000n],
  ['rp1.250.000', 1_250_000n],
  ['Rp. 500', 500n],
  ['  75.000 ', 75_000n],
  ['0', 0n],
  ['999.999.999.999.999', MOST_RUPIAH],
])('%j is an amount', (typed, amount) => {
  expect(parseRupiah(typed)).toBe(amount)
})

test.each(['', '   ', '\t'])('%j is no amount, which is not zero', (typed) => {
  expect(parseRupiah(typed)).toBeNull()
})

test.each([
  '1,250,000',
  '1.250.000,00',
  '1250,5',
  '12.50',
  '1.25',
  '1.2500',
  '.500',
  '1..000',
  '1.250.000.',
  '-500',
  '+500',
  '1e6',
  '1 250 000',
  'satu juta',
  '500rb',
  'Rp',
  '٣٠٠',
])('%j is refused', (typed) => {
  expect(parseRupiah(typed)).toBe('invalid')
})

test('a number too many is told apart from a wrong one', () => {
  expect(parseRupiah('1.000.000.000.000.000')).toBe('too_large')
})

test('what is written with dots for thousands reads back as the same amount', () => {
  const written = new Intl.NumberFormat('id-ID')
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: MOST_RUPIAH }), (amount) => {
      expect(parseRupiah(written.format(amount))).toBe(amount)
      expect(parseRupiah(String(amount))).toBe(amount)
    }),
  )
})

test('whatever is typed, the answer is never an amount with a sign or a fraction', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const amount = parseRupiah(typed)
      if (typeof amount === 'bigint') {
        expect(typed.trim()).toMatch(/^(rp\.?\s*)?[\d.]+$/i)
        expect(amount >= 0n && amount <= MOST_RUPIAH).toBe(true)
      }
    }),
  )
})
