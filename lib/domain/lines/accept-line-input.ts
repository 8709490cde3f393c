import { z } from 'zod'
import { addDays } from '../days'
import { FUND_SOURCES } from '../plans/fund-sources'
import { dayAhead } from '../typed/day-fields'
import { rupiah } from '../typed/number-fields'
import { id } from '../typed/text-fields'

const LONGEST_WAIT_DAYS = 2 * 366

/** What an agency says when it accepts a line. No amount means "not budgeted yet"; an amount comes with its source. */
export const acceptLineInput = (today: string) =>
  z
    .object({
      commandId: id,
      lineId: id,
      allocatedRp: rupiah,
      allocatedSource: z
        .enum(['', ...FUND_SOURCES], 'not_an_option')
        .default('')
        .transform((source) => (source === '' ? null : source)),
      scheduledOn: dayAhead(today).refine((typed) => typed <= addDays(today, LONGEST_WAIT_DAYS), 'too_far'),
    })
    .refine(({ allocatedRp, allocatedSource }) => allocatedRp === null || allocatedSource !== null, {
      path: ['allocatedSource'],
      error: 'required',
    })

export type AcceptLineInput = z.infer<ReturnType<typeof acceptLineInput>>
