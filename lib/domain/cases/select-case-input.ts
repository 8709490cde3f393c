import { z } from 'zod'
import { id, optionalLine } from '../typed/text-fields'

/** The technical team takes a candidate into the audit. */
export const SelectCaseInput = z.object({ commandId: id, caseId: id, note: optionalLine(500) })
export type SelectCaseInput = z.infer<typeof SelectCaseInput>
