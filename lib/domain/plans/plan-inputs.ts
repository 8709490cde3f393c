import { z } from 'zod'
import { id, reason } from '../lines/field-rules'

/** Command about a case's open plan version, without more to say. */
export const PlanCommand = z.object({ commandId: id, caseId: id })
export type PlanCommand = z.output<typeof PlanCommand>

export const SendBackPlanInput = PlanCommand.extend({ reason })
export type SendBackPlanInput = z.output<typeof SendBackPlanInput>

const optionalId = z.union([z.uuid(), z.literal('')], 'not_an_option').default('')

/** Opens the next version of an approved plan; `lineId` names a declined line, `agencyId` who does it instead. */
export const RevisePlanInput = PlanCommand.extend({ reason, lineId: optionalId, agencyId: optionalId }).refine(
  ({ lineId, agencyId }) => lineId === '' || agencyId !== '',
  { path: ['agencyId'], error: 'required' },
)
export type RevisePlanInput = z.output<typeof RevisePlanInput>

export const DropLineInput = PlanCommand.extend({ lineId: id, reason })
export type DropLineInput = z.output<typeof DropLineInput>
