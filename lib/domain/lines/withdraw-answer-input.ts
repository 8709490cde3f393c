import { z } from 'zod'
import { id, reason } from '../typed/text-fields'

/** Why an agency takes back what was written down in its name in a meeting. */
export const WithdrawAnswerInput = z.object({ commandId: id, lineId: id, reason })
export type WithdrawAnswerInput = z.infer<typeof WithdrawAnswerInput>
