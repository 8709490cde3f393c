import { isCalendarDate } from '../age'
import { LYING, STANDING, type ScoreInput } from '../score-row'
import type { Sex } from '../reference'
import { parseTypedNumber } from '../../typed/typed-number'

/** What a cell gave: its value (NaN, 0 or null where it is blank), or BAD where it cannot be read. */
export const BAD = Symbol('a cell that cannot be read')

/** How files mark a missing value, beside leaving it empty. */
const isBlank = (text: string) => text === '' || text === 'NA'

const SEXES: Record<string, Sex> = { '1': 'male', L: 'male', M: 'male', '2': 'female', P: 'female', F: 'female' }

/** 1, L (laki-laki), m or 2, P (perempuan), f. */
export function readSex(text: string): Sex | null | typeof BAD {
  return isBlank(text) ? null : (SEXES[text.toUpperCase()] ?? BAD)
}

/** L lying, H standing. */
export function readPosition(text: string): ScoreInput['position'] | typeof BAD {
  if (isBlank(text)) return 0
  const letter = text.toUpperCase()
  return letter === 'L' ? LYING : letter === 'H' ? STANDING : BAD
}

/** y or n; blank counts as n. */
export function readOedema(text: string): boolean | typeof BAD {
  if (isBlank(text)) return false
  const letter = text.toLowerCase()
  return letter === 'y' ? true : letter === 'n' ? false : BAD
}

/** A number with a decimal point or comma, an exponent allowed as R writes one. NaN where blank. */
export function readNumber(text: string): number | typeof BAD {
  if (isBlank(text)) return NaN
  const typed = parseTypedNumber(text)
  if (typeof typed === 'number') return typed
  return /^[+-]?\d+(\.\d*)?e[+-]?\d+$/i.test(text) ? Number(text) : BAD
}

/** A date 'YYYY-MM-DD', null where blank. */
export function readDate(text: string): string | null | typeof BAD {
  if (isBlank(text)) return null
  return isCalendarDate(text) ? text : BAD
}

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

/**
 * The number in record[from, to) where it is written in plain digits with at most one point; otherwise BAD, and the
 * slower `readNumber` decides. It gives the same value: at most 15 digits over a power of ten, divided once, is exact.
 */
export function readPlainNumber(record: string, from: number, to: number): number | typeof BAD {
  if (from === to) return NaN
  let digits = 0
  let point = -1
  if (to - from > 14) return BAD
  for (let at = from; at < to; at += 1) {
    const code = record.charCodeAt(at)
    if (code >= 48 && code <= 57) digits = digits * 10 + code - 48
    else if (code === 46 && point < 0) point = at
    else return BAD
  }
  if (point < 0) return digits
  const decimals = to - point - 1
  return decimals === 0 || point === from ? BAD : digits / (POWERS[decimals] ?? 1)
}
