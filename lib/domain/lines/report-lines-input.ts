import { z } from 'zod'
import { completes, typedVolumes } from '../packages/package-inputs'
import { dayPassed } from '../typed/day-fields'
import { rupiah } from '../typed/number-fields'
import { id, words } from '../typed/text-fields'
import { asOf, chosenLines, MOST_LINES } from './bulk-lines-input'

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
    .and(typedVolumes(MOST_LINES, false))
    .transform(({ commandId, asOf: seenAt, happenedOn, amountRp, note, completes: whole, volumes }) => ({
      commandId,
      asOf: seenAt,
      happenedOn,
      amountRp,
      note,
      completes: whole,
      volumes,
    }))

export type ReportLinesInput = z.output<ReturnType<typeof reportLinesInput>>
