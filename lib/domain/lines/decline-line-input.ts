import { z } from 'zod'
import { id, optionalId, reason } from '../typed/text-fields'

/** Why an agency declines a line, and which other agency it thinks should do it, if any. */
export const DeclineLineInput = z.object({
  commandId: id,
  lineId: id,
  reason,
  proposedAgencyId: optionalId('not_an_option'),
})
export type DeclineLineInput = z.infer<typeof DeclineLineInput>
