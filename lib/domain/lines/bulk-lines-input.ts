import { z } from 'zod'
import { optionalDay } from '../typed/day-fields'
import { id } from '../typed/text-fields'
import { lastWorkDay, workDay } from './accept-line-input'
import { allocation, tellAllocation } from './allocation-input'

/** How many lines one command takes on. */
export const MOST_LINES = 500

/** The lines chosen, each once. */
export const chosenLines = z
  .array(z.uuid('not_an_option'))
  .min(1, 'nothing_chosen')
  .transform((ids) => [...new Set(ids)].toSorted())
  .refine((ids) => ids.length <= MOST_LINES, 'too_many_lines')

/** The moment at which the page was made that somebody decides by; what was changed since is shown first. */
export const asOf = z.iso.datetime('unknown').transform((text) => new Date(text))

/** Several lines accepted together: the rupiah are those of each line. */
export const acceptLinesInput = (today: string) =>
  z
    .object({ commandId: id, lineIds: chosenLines, asOf, ...allocation, scheduledOn: workDay(today) })
    .transform(tellAllocation)

export type AcceptLinesInput = z.infer<ReturnType<typeof acceptLinesInput>>

/** When lines begin and what each of them costs, said anew. What is left blank stays as it is; something must be said. */
export const arrangeLinesInput = (today: string) =>
  z
    .object({
      commandId: id,
      lineIds: chosenLines,
      asOf,
      ...allocation,
      scheduledOn: optionalDay
        .refine((typed) => typed === null || typed >= today, 'past_date')
        .refine((typed) => typed === null || typed <= lastWorkDay(today), 'too_far'),
    })
    .transform((said, context) => {
      if (said.allocatedRp === null && said.allocatedSource !== null)
        context.addIssue({ code: 'custom', path: ['allocatedRp'], message: 'required' })
      const { allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn } = said
      if ([allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn].every((one) => one === null))
        context.addIssue({ code: 'custom', path: ['scheduledOn'], message: 'nothing_to_arrange' })
      return tellAllocation(said, context)
    })

export type ArrangeLinesInput = z.infer<ReturnType<typeof arrangeLinesInput>>
