import { z } from 'zod'
import { id, optionalId } from '../typed/text-fields'

/** Marks one notification read, or all of them where none is named. */
export const ReadInput = z.object({ commandId: id, notificationId: optionalId('unknown') })
export type ReadInput = z.output<typeof ReadInput>
