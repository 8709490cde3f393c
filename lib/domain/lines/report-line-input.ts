import { z } from 'zod'
import { dayPassed } from '../typed/day-fields'
import { rupiah, volume } from '../typed/number-fields'
import { id, words } from '../typed/text-fields'

const realisation = (today: string) =>
  z.object({ commandId: id, lineId: id, happenedOn: dayPassed(today), volume, amountRp: rupiah, note: words })

/** A step of the work that was done: when, how much, for how many rupiah. The proof travels beside it. */
export const reportLineInput = (today: string) =>
  realisation(today).extend({ volume: volume.refine((amount) => amount !== null, 'required') })

export type ReportLineInput = z.infer<ReturnType<typeof reportLineInput>>

/** The last step. `volume` may stay blank where earlier reports already tell all of it; the command holds to that. */
export const completeLineInput = realisation

export type CompleteLineInput = z.infer<ReturnType<typeof completeLineInput>>
