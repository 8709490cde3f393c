import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isShowable, showableParts, showableShares } from './small-cells'

test.each([
  [
    [20, 8, 7],
    [true, true, true],
  ],
  [
    [20, 8, 3],
    [true, false, false],
  ],
  [
    [20, 8, 0],
    [true, true, true],
  ],
  [
    [20, 1, 1, 8],
    [true, false, false, false],
  ],
  [
    [20, 3, 4],
    [true, false, false],
  ],
  [
    [3, 0, 0],
    [false, true, true],
  ],
  [[], []],
])('of the parts %j of a known total %j are shown', (parts, shown) => {
  expect(showableParts(parts)).toEqual(shown)
})

test('what is hidden of a total that may be known is never a small group, nor one part alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 6 }), (parts) => {
      const total = parts.reduce((sum, n) => sum + n, 0)
      fc.pre(isShowable(total))
      const shown = showableParts(parts)
      const hidden = parts.filter((_, index) => !shown[index])
      expect(isShowable(hidden.reduce((sum, n) => sum + n, 0))).toBe(true)
      expect(hidden.length).not.toBe(1)
      expect(parts.every((n, index) => isShowable(n) || !shown[index])).toBe(true)
    }),
  )
})

test('one area alone is not hidden among others whose sum is shown', () => {
  const share = (numerator: number, denominator: number) => ({ numerator, denominator })
  expect(showableShares([share(6, 20), share(2, 12), share(9, 30)])).toEqual([false, false, true])
  expect(showableShares([share(6, 20), share(9, 30)])).toEqual([true, true])
  expect(showableShares([share(2, 12)])).toEqual([false])
})
