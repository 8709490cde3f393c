import { z } from 'zod'
import { id, reason, words } from '../typed/text-fields'

/** A command about one finding of a case, without more to say. */
export const FindingCommand = z.object({ commandId: id, caseId: id, findingId: id })
export type FindingCommand = z.output<typeof FindingCommand>

/** Rejecting a finding, or answering a confirmed one with "no action": both need to be explained. */
export const ExplainedFindingCommand = FindingCommand.extend({ reason })
export type ExplainedFindingCommand = z.output<typeof ExplainedFindingCommand>

/** A finding that no rule suspected: its code in the catalogue, and what somebody saw. */
export const AddFindingInput = z.object({
  commandId: id,
  caseId: id,
  code: z.string('required').min(1, 'required').max(10, 'not_an_option'),
  evidence: words,
})
export type AddFindingInput = z.output<typeof AddFindingInput>
