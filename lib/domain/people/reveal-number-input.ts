import { z } from 'zod'
import { id, line } from '../typed/text-fields'

/** Show a NIK or a family card number in full; the reason is kept in the access log. */
export const RevealNumberInput = z.object({
  personId: id,
  what: z.enum(['nik', 'kk'], 'required'),
  reason: line(300).pipe(z.string().min(10, 'too_short')),
})
export type RevealNumberInput = z.infer<typeof RevealNumberInput>
