import { z } from 'zod'
import { SELECTION_REASONS } from '../cases/outcomes'
import { id, optionalLine, optionalReason } from '../typed/text-fields'
import { REJECTION_REASONS } from './candidate-status'

/** As many as a page of the list shows. */
export const MOST_AT_ONCE = 50

const some = z
  .union([id.transform((one) => [one]), z.array(id)], 'required')
  .transform((ids) => [...new Set(ids)])
  .pipe(z.array(z.string()).min(1, 'required').max(MOST_AT_ONCE, 'too_many_chosen'))

/** Candidates are taken into the audit, for a reason; beyond a quota only with a written one. */
export const ChooseCandidatesInput = z
  .object({
    commandId: id,
    cycleId: id,
    candidates: some,
    reasonCode: z.enum(SELECTION_REASONS, 'required'),
    note: optionalLine(500),
    overrideReason: optionalReason,
  })
  .refine(({ reasonCode, note }) => reasonCode !== 'other' || note !== null, {
    path: ['note'],
    error: 'reason_required',
    when: () => true,
  })
export type ChooseCandidatesInput = z.infer<typeof ChooseCandidatesInput>

/** Candidates are not audited in this cycle, for a reason. */
export const RejectCandidatesInput = z
  .object({
    commandId: id,
    cycleId: id,
    candidates: some,
    reasonCode: z.enum(REJECTION_REASONS, 'required'),
    note: optionalLine(500),
  })
  .refine(({ reasonCode, note }) => reasonCode !== 'other' || note !== null, {
    path: ['note'],
    error: 'reason_required',
    when: () => true,
  })
export type RejectCandidatesInput = z.infer<typeof RejectCandidatesInput>

/** A rejected candidate goes back to the list. */
export const ReconsiderCandidateInput = z.object({
  commandId: id,
  cycleId: id,
  candidateId: id,
  note: optionalLine(500),
})
export type ReconsiderCandidateInput = z.infer<typeof ReconsiderCandidateInput>
