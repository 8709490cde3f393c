import { z } from 'zod'
import { parseTypedDate } from '../worksheets/typed-date'
import type { TypedMeasure } from './birth-measure'

/** Building blocks of the inputs of people and measurements; what they refuse is a code of `form.errors`. */

/** One line of text, at least one letter, spaces put in order. */
export const line = (max: number) =>
  z.string('required').transform(oneLine).pipe(z.string().min(1, 'required').max(max, 'too_long'))

/** The same, where a blank means nothing is known: null, never ''. */
export const optionalLine = (max: number) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(max, 'too_long'))
    .transform((text) => (text === '' ? null : text))

/** A day as 'YYYY-MM-DD'; typed day first where the field was plain text. */
export const day = z
  .string('required')
  .trim()
  .min(1, 'required')
  .transform((text, context) => {
    const date = parseTypedDate(text)
    if (date !== null) return date
    context.addIssue({ code: 'custom', message: 'not_a_date' })
    return z.NEVER
  })

/** A box that was ticked or not. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

/** A number as typed, read by `parse`; null where nothing was typed. */
export const measure = (parse: (text: string) => TypedMeasure) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const read = parse(text)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: read.error })
      return z.NEVER
    })

/** The id of a row, of a command: never typed by a person. */
export const id = z.uuid('unknown')

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
