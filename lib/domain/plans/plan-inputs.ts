import { z } from 'zod'

const reason = z.string().trim().min(3, 'required').max(1000, 'too_long')

/** Command about a case's open plan version, without more to say. */
export const PlanCommand = z.object({ commandId: z.uuid(), caseId: z.uuid() })
export type PlanCommand = z.output<typeof PlanCommand>

export const SendBackPlanInput = PlanCommand.extend({ reason })
export type SendBackPlanInput = z.output<typeof SendBackPlanInput>

/** Opens the next version of an approved plan; `lineId` names a declined line to be addressed to another agency. */
export const RevisePlanInput = PlanCommand.extend({
  reason,
  lineId: z.union([z.uuid(), z.literal('')]).optional(),
  agencyId: z.union([z.uuid(), z.literal('')]).optional(),
})
export type RevisePlanInput = z.output<typeof RevisePlanInput>

export const DropLineInput = PlanCommand.extend({ lineId: z.uuid(), reason })
export type DropLineInput = z.output<typeof DropLineInput>
