import { z } from 'zod'
import { id, optionalLine, optionalReason } from '../typed/text-fields'

/** The technical team takes a candidate into the audit; beyond a quota only with a written reason. */
export const SelectCaseInput = z.object({
  commandId: id,
  caseId: id,
  note: optionalLine(500),
  overrideReason: optionalReason,
})
type Parsed = z.infer<typeof SelectCaseInput>
export type SelectCaseInput = Omit<Parsed, 'overrideReason'> & Partial<Pick<Parsed, 'overrideReason'>>
