import { z } from 'zod'
import { id, ticked } from '../typed/text-fields'

/** Where one's own mail goes, on which day the digest, in which language. A blank address is no mail. */
export const MailSettingsInput = z.object({
  commandId: id,
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .pipe(z.union([z.literal(''), z.email('email_format').max(254, 'too_long')], 'email_format'))
    .transform((typed) => (typed === '' ? null : typed)),
  mailOn: ticked,
  digestWeekday: z.enum(['1', '2', '3', '4', '5', '6', '7'], 'not_an_option').transform(Number),
  mailLocale: z.enum(['id', 'en'], 'not_an_option'),
})
export type MailSettingsInput = z.output<typeof MailSettingsInput>
