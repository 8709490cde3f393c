import { z } from 'zod'
import { id, reason } from '../typed/text-fields'

/** Why the team gives a line up. */
export const CancelLineInput = z.object({ commandId: id, lineId: id, reason })
export type CancelLineInput = z.infer<typeof CancelLineInput>
