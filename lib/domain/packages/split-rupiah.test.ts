import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitRupiah } from './split-rupiah'

test.each<[bigint, number[], bigint[]]>([
  [10n, [1, 1, 1], [4n, 3n, 3n]],
  [100n, [1, 2], [33n, 67n]],
  [0n, [1, 2], [0n, 0n]],
  [1n, [0.01, 99], [0n, 1n]],
  [7n, [0.5, 0.5, 2.5], [1n, 1n, 5n]],
  [36_000_000n, Array.from({ length: 12 }, () => 1), Array.from({ length: 12 }, () => 3_000_000n)],
  [5n, [], []],
])('%s over %s is %s', (total, volumes, shares) => {
  expect(splitRupiah(total, volumes)).toEqual(shares)
})

test('the shares add up to the whole, and none is a rupiah away from its part', () => {
  const volumes = fc.array(
    fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100),
    { minLength: 1, maxLength: 200 },
  )
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), volumes, (total, parts) => {
      const shares = splitRupiah(total, parts)
      expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(total)
      const whole = parts.reduce((sum, part) => sum + BigInt(Math.round(part * 100)), 0n)
      shares.forEach((share, place) => {
        const exact = total * BigInt(Math.round((parts[place] ?? 0) * 100))
        expect(share * whole - exact < whole && exact - share * whole < whole).toBe(true)
      })
    }),
  )
})
