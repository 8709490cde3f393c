import { z } from 'zod'
import { isCalendarDate } from '../growth/age'
import { parseTypedNumber } from '../typed-number'
import { parseRupiah } from './rupiah'

/** Rules of single fields, shared by the forms of a plan line. Their messages are codes. */

const MOST_VOLUME = 9_999_999_999
const LONGEST_TEXT = 1000

export const id = z.uuid('unknown')

/** A day that exists, as `YYYY-MM-DD`. */
export const day = z
  .string('required')
  .trim()
  .min(1, 'required')
  .refine(isCalendarDate, { error: 'not_a_date', abort: true })

/** A day that has come, seen from `today`. */
export const dayPassed = (today: string) => day.refine((typed) => typed <= today, 'future_date')

/** A day that is not over yet, seen from `today`. */
export const dayAhead = (today: string) => day.refine((typed) => typed >= today, 'past_date')

/** PostgreSQL keeps no NUL in a text, and no keyboard types one. */
export const isStorable = (typed: string) => !typed.includes('\u0000')

/** Some sentences of one's own. */
export const words = z
  .string('required')
  .trim()
  .min(1, 'required')
  .min(5, 'too_short')
  .max(LONGEST_TEXT, 'too_long')
  .refine(isStorable, 'unknown')

/** Why something is not as planned. */
export const reason = z
  .string('reason_required')
  .trim()
  .min(1, 'reason_required')
  .min(5, 'too_short')
  .max(LONGEST_TEXT, 'too_long')
  .refine(isStorable, 'unknown')

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
