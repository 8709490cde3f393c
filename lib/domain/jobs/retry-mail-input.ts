import { z } from 'zod'
import { id, optionalId } from '../typed/text-fields'

/** Sends one mail again, or all of the district that could not go where none is named. */
export const RetryMailInput = z.object({ commandId: id, mailId: optionalId('unknown') })
export type RetryMailInput = z.output<typeof RetryMailInput>
