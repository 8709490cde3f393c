import { z } from 'zod'
import { id, reason } from './field-rules'

/** Why an agency declines a line, and which other agency it thinks should do it, if any. */
export const DeclineLineInput = z.object({
  commandId: id,
  lineId: id,
  reason,
  proposedAgencyId: z
    .union([z.literal(''), z.uuid('not_an_option')], 'not_an_option')
    .default('')
    .transform((agency) => (agency === '' ? null : agency)),
})
export type DeclineLineInput = z.infer<typeof DeclineLineInput>
