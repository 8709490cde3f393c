import { z } from 'zod'
import { id, reason } from '../typed/text-fields'

/** A registered child is this registered woman's. */
export const LinkChildInput = z.object({ commandId: id, motherId: id, childId: z.uuid('required') })
export type LinkChildInput = z.infer<typeof LinkChildInput>

/** It is not hers after all, and why. */
export const UnlinkChildInput = z.object({ commandId: id, motherId: id, childId: id, reason })
export type UnlinkChildInput = z.infer<typeof UnlinkChildInput>
