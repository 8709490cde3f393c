import { z } from 'zod'
import { parseTypedDate } from './typed-date'

/** A day as 'YYYY-MM-DD'; typed day first where the field was plain text. */
export const day = z
  .string('required')
  .trim()
  .min(1, 'required')
  .transform((text, context) => {
    const date = parseTypedDate(text)
    if (date !== null) return date
    context.addIssue({ code: 'custom', message: 'not_a_date', continue: false })
    return z.NEVER
  })

/** A day that may be left out; null where nothing was typed. */
export const optionalDay = z
  .string()
  .default('')
  .transform((text, context) => {
    const typed = text.trim()
    const date = typed === '' ? null : parseTypedDate(typed)
    if (typed === '' || date !== null) return date
    context.addIssue({ code: 'custom', message: 'not_a_date' })
    return z.NEVER
  })

/** A day that has come, seen from `today`. */
export const dayPassed = (today: string) => day.refine((typed) => typed <= today, 'future_date')

/** The same, where it may be left out; null where nothing was typed. */
export const optionalDayPassed = (today: string) =>
  optionalDay.refine((typed) => typed === null || typed <= today, 'future_date')

/** A day that is not over yet, seen from `today`. */
export const dayAhead = (today: string) => day.refine((typed) => typed >= today, 'past_date')
