import { z } from 'zod'
import { dayAhead, id, reason } from './field-rules'

/** A later deadline and why. The command holds it to the deadline in force. */
export const postponeLineInput = (today: string) =>
  z.object({ commandId: id, lineId: id, reason, deadlineOn: dayAhead(today) })

export type PostponeLineInput = z.infer<ReturnType<typeof postponeLineInput>>
