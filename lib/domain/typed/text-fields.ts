import { z } from 'zod'

/** Building blocks of the inputs of forms: ids, choices and texts. What they refuse is a code of `form.errors`. */

const LONGEST_WORDS = 1000
const SHORTEST_WORDS = 5

/** The id of a row, of a command: never typed by a person. */
export const id = z.uuid('unknown')

/** An id that may be left out; null where it is. `error` is what an id that is none is called. */
export const optionalId = (error: 'unknown' | 'not_an_option') =>
  z
    .union([z.literal(''), z.uuid(error)], error)
    .default('')
    .transform((value) => (value === '' ? null : value))

/** PostgreSQL keeps no NUL in a text, and no keyboard types one. */
export const isStorable = (typed: string) => !typed.includes('\u0000')

/** One line of text, at least one letter, spaces put in order. */
export const line = (max: number) =>
  z
    .string('required')
    .transform(oneLine)
    .pipe(z.string().min(1, 'required').max(max, 'too_long').refine(isStorable, 'unknown'))

/** The same, where a blank means nothing is known: null, never ''. */
export const optionalLine = (max: number) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(max, 'too_long').refine(isStorable, 'unknown'))
    .transform((text) => (text === '' ? null : text))

/** Some sentences of one's own; `missing` is what a blank is called. */
const sentences = (missing: 'required' | 'reason_required', max: number) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .min(SHORTEST_WORDS, 'too_short')
    .max(max, 'too_long')
    .refine(isStorable, 'unknown')

/** Some sentences of one's own. */
export const words = sentences('required', LONGEST_WORDS)

/** The same, where there may be more to say. */
export const longWords = (max: number) => sentences('required', max)

/** Sixteen digits, however they are parted: a NIK or the number of a family card. */
const NUMBER_OF_PERSON = /\d(?:[ .-]?\d){15}/

/** What one person says to another in a few words, be it only "yes". It is read by many, so no number of a person's papers. */
export const speech = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(LONGEST_WORDS, 'too_long')
  .refine(isStorable, 'unknown')
  .refine((text) => !NUMBER_OF_PERSON.test(text), 'number_of_person')

/** Why something is not as planned. */
export const reason = sentences('reason_required', LONGEST_WORDS)

/** A reason that only some answers need; null where nothing was written. */
export const optionalReason = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .refine((typed) => typed === '' || typed.length >= SHORTEST_WORDS, 'too_short')
  .refine((typed) => typed.length <= LONGEST_WORDS, 'too_long')
  .refine(isStorable, 'unknown')
  .transform((typed) => (typed === '' ? null : typed))

/** A box that was ticked or not. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
