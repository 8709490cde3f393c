import { z } from 'zod'
import { dayAhead } from '../typed/day-fields'
import { id } from '../typed/text-fields'
import { addDays } from '../days'
import { allocation, tellAllocation } from './allocation-input'

const LONGEST_WAIT_DAYS = 2 * 366

/** The last day on which work may be said to begin, seen from `today`. */
export const lastWorkDay = (today: string) => addDays(today, LONGEST_WAIT_DAYS)

/** A day on which the work may begin, seen from `today`. */
export const workDay = (today: string) => dayAhead(today).refine((typed) => typed <= lastWorkDay(today), 'too_far')

/** What an agency says when it accepts a line: what it sets aside, and when the work begins. */
export const acceptLineInput = (today: string) =>
  z.object({ commandId: id, lineId: id, ...allocation, scheduledOn: workDay(today) }).transform(tellAllocation)

export type AcceptLineInput = z.infer<ReturnType<typeof acceptLineInput>>
