import { z } from 'zod'
import { dayPassed, optionalDayPassed } from '../typed/day-fields'
import { rupiah, volume } from '../typed/number-fields'
import { id, optionalLine, words } from '../typed/text-fields'

const realisation = (today: string) =>
  z.object({
    commandId: id,
    lineId: id,
    happenedOn: dayPassed(today),
    volume,
    amountRp: rupiah,
    note: words,
    takenOn: optionalDayPassed(today),
    takenPlace: optionalLine(LONGEST_PLACE),
  })

/** The longest name of a place where a proof was made. Equals the check in the database. */
export const LONGEST_PLACE = 120

/** When and where the proofs were made: left out, it was on the day of the work and where the family is. */
type Taken = { takenOn?: string | null; takenPlace?: string | null }

/** A step of the work that was done: when, how much, for how many rupiah. The proof travels beside it. */
export const reportLineInput = (today: string) =>
  realisation(today).extend({ volume: volume.refine((amount) => amount !== null, 'required') })

export type ReportLineInput = Omit<z.infer<ReturnType<typeof reportLineInput>>, keyof Taken> & Taken

/** The last step. `volume` may stay blank where earlier reports already tell all of it; the command holds to that. */
export const completeLineInput = realisation

export type CompleteLineInput = Omit<z.infer<ReturnType<typeof completeLineInput>>, keyof Taken> & Taken
