import { z } from 'zod'
import { id } from '../typed/text-fields'

/** How many cases are given out in one go. */
export const MOST_ASSIGNED = 50

/** Cases to give out: to one expert, or each to the one proposed for it. */
export const AssignReviewsInput = z.object({
  commandId: id,
  caseIds: z.array(id).min(1, 'required').max(MOST_ASSIGNED, 'too_many_cases'),
  expertId: z.union([z.literal('proposed'), z.uuid('required')], 'required'),
})
export type AssignReviewsInput = z.output<typeof AssignReviewsInput>
