import { z } from 'zod'
import { addDays } from '../days'
import { day } from '../typed/day-fields'
import { rupiah, volume } from '../typed/number-fields'
import { id, line, optionalId, words } from '../typed/text-fields'
import { FUND_SOURCES } from './fund-sources'

export const INTERVENTION_KINDS = ['specific', 'sensitive'] as const

/** How far a plan looks: the money of the year after next, and what began before it was written down. */
const LONGEST_AHEAD_DAYS = 3 * 366
const LONGEST_BACK_DAYS = 366

const wantedVolume = volume.transform((amount, context) => {
  if (amount !== null) return amount
  context.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
})

const isDay = (value: unknown) => day.safeParse(value).success
const ids = z.array(z.uuid('not_an_option'))

/**
 * A plan line as the team types it. `today` is ISO `YYYY-MM-DD`. No budget means "not budgeted yet"; the deadline is a
 * date that is still to come. `lineId` is null for a new line.
 */
export const saveLineInput = (today: string) =>
  z
    .object({
      commandId: id,
      caseId: id,
      lineId: optionalId('unknown'),
      findingIds: ids.min(1, 'required'),
      kind: z.enum(INTERVENTION_KINDS, 'required'),
      activity: words,
      targetVolume: wantedVolume,
      unit: line(300),
      beneficiary: line(300),
      place: line(300),
      leadAgencyId: z.uuid('required'),
      supportAgencyIds: ids,
      startsOn: day
        .refine((typed) => typed >= addDays(today, -LONGEST_BACK_DAYS), 'past_date')
        .refine((typed) => typed <= addDays(today, LONGEST_AHEAD_DAYS), 'too_far'),
      dueOn: day
        .refine((typed) => typed >= today, 'past_date')
        .refine((typed) => typed <= addDays(today, LONGEST_AHEAD_DAYS), 'too_far'),
      fundSource: z.enum(FUND_SOURCES, 'required'),
      budgetRp: rupiah,
      successIndicator: words,
    })
    .refine(({ startsOn, dueOn }) => startsOn <= dueOn, {
      path: ['dueOn'],
      error: 'date_order',
      // The order is judged as soon as both are days, whatever else is wrong with the form.
      when: ({ value }) => {
        const { startsOn, dueOn } = value as { startsOn?: unknown; dueOn?: unknown }
        return isDay(startsOn) && isDay(dueOn)
      },
    })
export type SaveLineInput = z.output<ReturnType<typeof saveLineInput>>
