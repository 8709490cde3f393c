import { z } from 'zod'
import { id, optionalLine } from '../typed/text-fields'
import { CASE_GROUPS } from './case-filter'
import { SELECTION_REASONS } from './outcomes'

/** Somebody is proposed for audit; "other" reasons are written out. */
export const ProposeCaseInput = z
  .object({
    commandId: id,
    personId: id,
    /** Left out where only one fits, as of a child. */
    group: z.enum(CASE_GROUPS, 'not_an_option').or(z.literal('')).optional(),
    selectionReason: z.enum(SELECTION_REASONS, 'required'),
    selectionNote: optionalLine(500),
  })
  .refine(({ selectionReason, selectionNote }) => selectionReason !== 'other' || selectionNote !== null, {
    path: ['selectionNote'],
    error: 'reason_required',
    when: () => true,
  })
export type ProposeCaseInput = z.infer<typeof ProposeCaseInput>
