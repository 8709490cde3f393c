import { z } from 'zod'
import type { FindingLimits } from '../findings/limits'
import { parseTypedNumber } from '../typed/typed-number'
import { parseRupiah } from '../typed/typed-rupiah'
import { id } from '../typed/text-fields'
import type { Locale } from '../worksheets/text'
import { UNITS } from '../worksheets/units'
import { typedNumber } from './cause-fields'
import { draftVersion } from './cause-input'
import { LIMIT_KEYS } from './edition-catalogue'
import { LIMIT_FIELDS, LIMITS_IN_ORDER, type LimitField } from './limit-fields'

export type LimitsInput = { commandId: string; version: number; limits: FindingLimits }

/** A district's limits as its admin typed them; a blank leaves out only what may be left out. */
export const LimitsInput = z
  .looseObject({ commandId: id, version: draftVersion })
  .transform((typed: Record<string, unknown>, context): LimitsInput => {
    const limits: Record<string, number | null> = {}
    for (const key of LIMIT_KEYS) {
      const text = typed[key]
      const read = readLimit(typeof text === 'string' ? text : '', LIMIT_FIELDS[key])
      if (typeof read === 'string') context.addIssue({ code: 'custom', path: [key], message: read })
      else limits[key] = read
    }
    for (const [lower, upper] of LIMITS_IN_ORDER) {
      const [least, most] = [limits[lower], limits[upper]]
      if (typeof least === 'number' && typeof most === 'number' && least > most)
        context.addIssue({ code: 'custom', path: [upper], message: 'limit_order' })
    }
    return { commandId: String(typed.commandId), version: Number(typed.version), limits: limits as FindingLimits }
  })

/** A limit as typed, or the code of what is wrong with it. */
function readLimit(text: string, { unit, min, max, decimals, mayBeBlank }: LimitField): number | null | string {
  const value = unit === UNITS.rupiah ? rupiahIn(text) : parseTypedNumber(text)
  if (value === 'invalid') return unit === UNITS.rupiah ? 'amount_format' : 'not_a_number'
  if (value === null) return mayBeBlank ? null : 'required'
  // "1.000" may be a thousand or one: it is refused rather than guessed.
  if (unit !== UNITS.rupiah && /[.,]\d{3,}$/.test(text.trim())) return 'too_many_decimals'
  if (Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6)
    return decimals === 0 ? 'not_whole' : 'too_many_decimals'
  return value < min || value > max ? 'limit_range' : value
}

function rupiahIn(text: string): number | null | 'invalid' {
  const amount = parseRupiah(text)
  if (amount === 'too_large') return Number.MAX_SAFE_INTEGER
  return typeof amount === 'bigint' ? Number(amount) : amount
}

/** Limits as their form shows them. */
export function typedLimits(limits: FindingLimits, locale: Locale): Record<string, string> {
  return Object.fromEntries(LIMIT_KEYS.map((key) => [key, typedNumber(limits[key], locale)]))
}
