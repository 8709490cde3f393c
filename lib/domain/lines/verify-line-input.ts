import { z } from 'zod'
import { dayPassed } from '../typed/day-fields'
import { id, words } from '../typed/text-fields'

/** Somebody outside the agency looked, on that day, and found it done. */
export const verifyLineInput = (today: string) =>
  z.object({ commandId: id, lineId: id, checkedOn: dayPassed(today), note: words })

export type VerifyLineInput = z.infer<ReturnType<typeof verifyLineInput>>
