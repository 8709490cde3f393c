import { isCalendarDate } from '../../growth/age'
import type { FindingLimits } from '../../findings/limits'
import type { Lookup, Value } from '../condition'

/** Reads the values a derivation works with; null where there is none or it is unreadable. */
export type Reading = {
  number: (code: string) => number | null
  /** `YYYY-MM-DD`. */
  day: (code: string) => string | null
  code: (code: string) => string | null
  limits: FindingLimits
}

/**
 * How a computed field follows from others. `reads` names every field and fact it looks at, derived ones included;
 * `from` gives undefined where something is missing: what is not known is not worked out.
 */
export type Derivation = { reads: readonly string[]; from: (reading: Reading) => Value | undefined }

/** A reading of a worksheet. */
export function readingOf(lookup: Lookup, limits: FindingLimits): Reading {
  const words = (code: string) => {
    const value = lookup(code)
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    number: (code) => {
      const value = lookup(code)
      if (typeof value === 'number') return Number.isFinite(value) ? value : null
      return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null
    },
    day: (code) => {
      const value = words(code)
      return value !== null && isCalendarDate(value) ? value : null
    },
    code: words,
    limits,
  }
}

/** A number to so many decimals, halves away from zero as people round them. */
export function rounded(number: number, decimals: number): number {
  const factor = 10 ** decimals
  return (Math.sign(number) * Math.round(Math.abs(number) * factor + Number.EPSILON * factor)) / factor
}
