import { z } from 'zod'
import { completes, readVolumes } from '../packages/package-inputs'
import { dayPassed } from '../typed/day-fields'
import { rupiah } from '../typed/number-fields'
import { id, words } from '../typed/text-fields'
import { asOf, chosenLines } from './bulk-lines-input'

/** What was done on one day for several lines: each with its volume, the rupiah of all of them together. */
export const reportLinesInput = (today: string) =>
  z
    .looseObject({
      commandId: id,
      lineIds: chosenLines,
      asOf,
      happenedOn: dayPassed(today),
      amountRp: rupiah,
      note: words,
      completes,
    })
    .transform((typed, context) => {
      const { commandId, asOf: seenAt, happenedOn, amountRp, note } = typed
      const volumes = readVolumes(typed, typed.lineIds, context, false)
      return { commandId, asOf: seenAt, happenedOn, amountRp, note, completes: typed.completes, volumes }
    })

export type ReportLinesInput = z.output<ReturnType<typeof reportLinesInput>>
