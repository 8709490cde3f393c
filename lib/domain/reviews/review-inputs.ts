import { z } from 'zod'
import { id, isStorable, longWords, reason } from '../typed/text-fields'

const LONGEST = 4000

/** The three parts of a review, each some sentences. A draft may leave them blank; a signature may not. */
const part = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .pipe(z.string().max(LONGEST, 'too_long').refine(isStorable, 'unknown'))
const written = longWords(LONGEST)

const STUNTING_JUDGEMENTS = ['yes', 'no', 'not_judged'] as const
export type StuntingJudgement = (typeof STUNTING_JUDGEMENTS)[number]

/** What an expert has written so far; every part may still be blank. */
export const SaveReviewInput = z.object({
  commandId: id,
  caseId: id,
  diagnosis: part,
  management: part,
  recommendation: part,
  stuntingConfirmed: z.enum(['', ...STUNTING_JUDGEMENTS], 'not_an_option').default(''),
})
export type SaveReviewInput = z.output<typeof SaveReviewInput>

/** The review as it is signed: all of it written, and a word on whether this is stunting. */
export const SignReviewInput = z.object({
  commandId: id,
  caseId: id,
  diagnosis: written,
  management: written,
  recommendation: written,
  stuntingConfirmed: z.enum(STUNTING_JUDGEMENTS, 'required'),
})
export type SignReviewInput = z.output<typeof SignReviewInput>

const expertId = z.uuid('required')

/** The team opens the review of a verified case and names its expert. */
export const BeginReviewInput = z.object({ commandId: id, caseId: id, expertId })
export type BeginReviewInput = z.output<typeof BeginReviewInput>

/** Another expert takes the case over, with the reason. */
export const ReassignInput = BeginReviewInput.extend({ reason })
export type ReassignInput = z.output<typeof ReassignInput>

/** A doctor's word as the database keeps it: not judged is neither yes nor no. */
export function toStored(judgement: StuntingJudgement | ''): boolean | null {
  return judgement === 'yes' ? true : judgement === 'no' ? false : null
}
