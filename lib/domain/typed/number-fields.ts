import { z } from 'zod'
import { parseTypedNumber } from './typed-number'
import { parseRupiah } from './typed-rupiah'

const MOST_VOLUME = 9_999_999_999

/** Whole rupiah; null where nothing was typed. */
export const rupiah = z
  .string()
  .default('')
  .transform((typed, context) => {
    const amount = parseRupiah(typed)
    if (typeof amount !== 'string') return amount
    context.addIssue({ code: 'custom', message: amount === 'invalid' ? 'amount_format' : 'amount_too_large' })
    return z.NEVER
  })

/** How much was done, in the unit of the plan: above zero, two decimals at most; null where nothing was typed. */
export const volume = z
  .string()
  .default('')
  .transform((typed, context) => {
    const amount = parseTypedNumber(typed)
    const wrong = volumeProblem(amount, typed)
    if (amount !== 'invalid' && wrong === null) return amount
    context.addIssue({ code: 'custom', message: wrong ?? 'not_a_number' })
    return z.NEVER
  })

function volumeProblem(amount: number | null | 'invalid', typed: string): string | null {
  if (amount === 'invalid') return 'not_a_number'
  if (amount === null) return null
  // "1.000" may be a thousand or one: three decimals are refused rather than guessed.
  if (/[.,]\d{3,}$/.test(typed.trim())) return 'too_many_decimals'
  return amount > 0 && amount <= MOST_VOLUME ? null : 'volume_range'
}

/** A number as typed, read by `parse`; null where nothing was typed. What it refuses is a code of `form.errors`. */
export const measure = (parse: (text: string) => { ok: true; value: number | null } | { ok: false; error: string }) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const read = parse(text)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: read.error })
      return z.NEVER
    })

/** A whole number within limits, both ends included; null where nothing was typed. */
export const wholeNumber = (min: number, max: number) =>
  measure((text) => {
    const value = parseTypedNumber(text)
    if (value === 'invalid') return { ok: false, error: 'not_a_number' }
    if (value === null) return { ok: true, value }
    if (!Number.isInteger(value)) return { ok: false, error: 'not_whole' }
    return value >= min && value <= max ? { ok: true, value } : { ok: false, error: 'out_of_range' }
  })
