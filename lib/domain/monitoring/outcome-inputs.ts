import { z } from 'zod'
import { ADMINISTRATIVE_OUTCOMES, EVALUATION_OUTCOMES } from '../cases/outcomes'
import { dayPassed } from '../typed/day-fields'
import { id, optionalReason, reason } from '../typed/text-fields'

/** Why a monitoring visit was not made. */
export const MissingVisitInput = z.object({
  commandId: id,
  caseId: id,
  month: z.enum(['1', '2', '3'], 'unknown').transform(Number),
  reason,
})
export type MissingVisitInput = z.output<typeof MissingVisitInput>

/** What people decide about a followed-up case; the reason is needed where it differs from what the figures say. */
export const EvaluateCaseInput = z.object({
  commandId: id,
  caseId: id,
  decided: z.enum(EVALUATION_OUTCOMES, 'required'),
  reason: optionalReason,
})
export type EvaluateCaseInput = z.output<typeof EvaluateCaseInput>

/** Closing; the reason is needed where lines of the plan are still open. */
export const CloseCaseInput = z.object({ commandId: id, caseId: id, reason: optionalReason })
export type CloseCaseInput = z.output<typeof CloseCaseInput>

/** Why an evaluated or closed case goes on. */
export const ReopenCaseInput = z.object({ commandId: id, caseId: id, reason })
export type ReopenCaseInput = z.output<typeof ReopenCaseInput>

/** An end that says nothing of growth, on a day that has come. */
export const endCaseInput = (today: string) =>
  z.object({
    commandId: id,
    caseId: id,
    outcome: z.enum(ADMINISTRATIVE_OUTCOMES, 'required'),
    happenedOn: dayPassed(today),
    reason,
  })
export type EndCaseInput = z.output<ReturnType<typeof endCaseInput>>
