import { z } from 'zod'

const reason = z.string().trim().max(500, 'too_long')

/** Why a worksheet goes back: on the whole, on single questions, or both. Blank remarks are no remarks. */
export const ReturnWorksheetInput = z.object({
  commandId: z.uuid('unknown'),
  caseId: z.uuid('unknown'),
  general: reason.default(''),
  remarks: z.array(z.object({ field: z.string().regex(/^[A-Za-z0-9]{1,60}$/, 'unknown'), reason })).max(200),
})
export type ReturnWorksheetInput = z.infer<typeof ReturnWorksheetInput>
