import { z } from 'zod'
import { day } from '../typed/day-fields'
import { id } from '../typed/text-fields'
import { ENDED_REASONS } from './pregnancy-codes'

/** A pregnancy that ended without a living child, or was none. */
export const EndPregnancyInput = z.object({
  commandId: id,
  personId: id,
  endedReason: z.enum(ENDED_REASONS, 'required'),
  endedOn: day,
})
export type EndPregnancyInput = z.infer<typeof EndPregnancyInput>
