import { z } from 'zod'
import { id } from '../typed/text-fields'

/** A step of a worksheet that needs nothing but the case: opening, submitting, verifying. */
export const WorksheetStepInput = z.object({
  commandId: id,
  caseId: id,
})
export type WorksheetStepInput = z.infer<typeof WorksheetStepInput>
