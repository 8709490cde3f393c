import type { Share } from './progress'

/** Whoever compares districts sees no group of fewer than this many cases: in so small a group one can be known. */
const SMALLEST_CELL = 5

/** May this count be shown to somebody outside the district? Nothing at all says nothing of anybody. */
export function isShowable(n: number): boolean {
  return n === 0 || n >= SMALLEST_CELL
}

/** The same of a share: neither the part nor the rest may be a small group. */
export function isShowableShare({ numerator, denominator }: Share): boolean {
  return isShowable(numerator) && isShowable(denominator - numerator)
}

/**
 * Which parts of a total that is known may be shown outside the district. A small group that is hidden alone, or with
 * others that are no more than a small group together, could be found by subtraction: the smallest of the others are
 * hidden with it.
 */
export function showableParts(parts: readonly number[]): boolean[] {
  const shown = parts.map(isShowable)
  const hidden = () => parts.filter((_, index) => !shown[index])
  while (hidden().length === 1 || !isShowable(hidden().reduce((sum, n) => sum + n, 0))) {
    const next = smallestOf(parts.map((n, index) => (shown[index] ? n : 0)))
    if (next === null) break
    shown[next] = false
  }
  return shown
}

/** The same of one share for each of several areas, whose sum is known. */
export function showableShares(shares: readonly Share[]): boolean[] {
  const shown = shares.map(isShowableShare)
  if (shown.filter((each) => !each).length !== 1) return shown
  const next = smallestOf(shares.map(({ denominator }, index) => (shown[index] ? denominator : 0)))
  return shown.map((each, index) => each && index !== next)
}

/** Where the smallest number above zero stands; null where there is none. */
function smallestOf(numbers: readonly number[]): number | null {
  const counted = numbers.filter((n) => n > 0)
  return counted.length === 0 ? null : numbers.indexOf(Math.min(...counted))
}
