import type { Share } from './progress'

/** Whoever compares districts sees no group of fewer than this many cases (domain.md 7.2). */
export const SMALLEST_CELL = 5

/** May this count be shown to somebody outside the district? Nothing at all says nothing of anybody. */
export function isShowable(n: number): boolean {
  return n === 0 || n >= SMALLEST_CELL
}

/** The same of a share: neither the part nor the rest may be a small group. */
export function isShowableShare({ numerator, denominator }: Share): boolean {
  return isShowable(numerator) && isShowable(denominator - numerator)
}
