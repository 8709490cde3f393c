import { z } from 'zod'
import { dayPassed } from '../typed/day-fields'
import { id, reason } from '../typed/text-fields'

/** Somebody outside the agency looked, on that day, and what was reported is not true or not whole. */
export const reopenLineInput = (today: string) =>
  z.object({ commandId: id, lineId: id, checkedOn: dayPassed(today), reason })

export type ReopenLineInput = z.infer<ReturnType<typeof reopenLineInput>>
