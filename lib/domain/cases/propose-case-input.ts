import { z } from 'zod'
import { id, optionalLine } from '../typed/text-fields'
import { SELECTION_REASONS } from './outcomes'

/** A child is proposed for audit; "other" reasons are written out. */
export const ProposeCaseInput = z
  .object({
    commandId: id,
    personId: id,
    selectionReason: z.enum(SELECTION_REASONS, 'required'),
    selectionNote: optionalLine(500),
  })
  .refine(({ selectionReason, selectionNote }) => selectionReason !== 'other' || selectionNote !== null, {
    path: ['selectionNote'],
    error: 'reason_required',
    when: () => true,
  })
export type ProposeCaseInput = z.infer<typeof ProposeCaseInput>
