import { z } from 'zod'
import { id, isStorable } from '../typed/text-fields'

const remark = z.string().trim().max(500, 'too_long').refine(isStorable, 'unknown')

/** Why a worksheet goes back: on the whole, on single questions, or both. Blank remarks are no remarks. */
export const ReturnWorksheetInput = z.object({
  commandId: id,
  caseId: id,
  general: remark.default(''),
  remarks: z.array(z.object({ field: z.string().regex(/^[A-Za-z0-9]{1,60}$/, 'unknown'), reason: remark })).max(200),
})
export type ReturnWorksheetInput = z.infer<typeof ReturnWorksheetInput>
