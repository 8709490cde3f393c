import { z } from 'zod'
import { id, optionalId, reason } from '../typed/text-fields'

/** Command about a case's open plan version, without more to say. */
export const PlanCommand = z.object({ commandId: id, caseId: id })
export type PlanCommand = z.output<typeof PlanCommand>

export const SendBackPlanInput = PlanCommand.extend({ reason })
export type SendBackPlanInput = z.output<typeof SendBackPlanInput>

/** Opens the next version of an approved plan; `lineId` names a declined line, `agencyId` who does it instead. */
export const RevisePlanInput = PlanCommand.extend({
  reason,
  lineId: optionalId('not_an_option'),
  agencyId: optionalId('not_an_option'),
}).refine(({ lineId, agencyId }) => lineId === null || agencyId !== null, { path: ['agencyId'], error: 'required' })
export type RevisePlanInput = z.output<typeof RevisePlanInput>

export const DropLineInput = PlanCommand.extend({ lineId: id, reason })
export type DropLineInput = z.output<typeof DropLineInput>
