import { z } from 'zod'
import { dayAhead } from '../typed/day-fields'
import { id, reason } from '../typed/text-fields'

/** A later deadline and why. The command holds it to the deadline in force. */
export const postponeLineInput = (today: string) =>
  z.object({ commandId: id, lineId: id, reason, deadlineOn: dayAhead(today) })

export type PostponeLineInput = z.infer<ReturnType<typeof postponeLineInput>>
