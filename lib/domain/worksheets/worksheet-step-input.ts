import { z } from 'zod'

/** A step of a worksheet that needs nothing but the case: opening, submitting, verifying. */
export const WorksheetStepInput = z.object({
  commandId: z.uuid('unknown'),
  caseId: z.uuid('unknown'),
})
export type WorksheetStepInput = z.infer<typeof WorksheetStepInput>
