import { z } from 'zod'
import { addDays } from '../days'
import { FUND_SOURCES } from '../plans/fund-sources'
import { dayAhead } from '../typed/day-fields'
import { rupiah } from '../typed/number-fields'
import { id } from '../typed/text-fields'

const LONGEST_WAIT_DAYS = 2 * 366

/** The last day on which work may be said to begin, seen from `today`. */
export const lastWorkDay = (today: string) => addDays(today, LONGEST_WAIT_DAYS)

/** A day on which the work may begin, seen from `today`. */
export const workDay = (today: string) => dayAhead(today).refine((typed) => typed <= lastWorkDay(today), 'too_far')

/** Where the money comes from; null where nothing was chosen. */
export const fundSource = z
  .enum(['', ...FUND_SOURCES], 'not_an_option')
  .default('')
  .transform((source) => (source === '' ? null : source))

/** An amount comes with its source. */
export const hasItsSource = (money: { allocatedRp: bigint | null; allocatedSource: string | null }) =>
  money.allocatedRp === null || money.allocatedSource !== null

/** What an agency says when it accepts a line. No amount means "not budgeted yet"; an amount comes with its source. */
export const acceptLineInput = (today: string) =>
  z
    .object({
      commandId: id,
      lineId: id,
      allocatedRp: rupiah,
      allocatedSource: fundSource,
      scheduledOn: workDay(today),
    })
    .refine(hasItsSource, { path: ['allocatedSource'], error: 'required' })

export type AcceptLineInput = z.infer<ReturnType<typeof acceptLineInput>>
