import { z } from 'zod'
import { day } from '../typed/day-fields'
import { id, line, optionalLine, ticked } from '../typed/text-fields'
import { MAX_LIMIT_DAYS, MIN_LIMIT_DAYS } from './deadlines'
import { CYCLE_STAGES, type CycleStage } from './stages'

const EARLIEST_YEAR = 2020
const LATEST_YEAR = 2100

const span = { startsOn: day, endsOn: day }
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => endsOn > startsOn
const orderProblem = { path: ['endsOn'], message: 'date_order' }

/** A year as typed: four digits of this century. */
const year = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^\d{4}$/, 'not_a_number')
  .transform(Number)
  .refine((typed) => typed >= EARLIEST_YEAR && typed <= LATEST_YEAR, 'too_far')

/** The admin opens a cycle for a half-year of the district. */
export const OpenCycleInput = z
  .object({
    commandId: id,
    areaCode: z.string('unknown').regex(/^\d{2}\.\d{2}$/, 'unknown'),
    year,
    semester: z.enum(['1', '2'], 'required').transform(Number),
    ...span,
    wholeDistrict: ticked,
  })
  .refine(inOrder, orderProblem)
export type OpenCycleInput = z.infer<typeof OpenCycleInput>

/** Dates and mode of a cycle that runs. */
export const ChangeCycleInput = z
  .object({ commandId: id, cycleId: id, ...span, wholeDistrict: ticked })
  .refine(inOrder, orderProblem)
export type ChangeCycleInput = z.infer<typeof ChangeCycleInput>

/** The cycle goes on from the stage the sender saw it in. */
export const LeaveStageInput = z.object({
  commandId: id,
  cycleId: id,
  stage: z.enum(CYCLE_STAGES, 'unknown'),
  note: optionalLine(300),
})
export type LeaveStageInput = z.infer<typeof LeaveStageInput>

/** A day of its own for a stage that is not left yet. */
export const SetStageDueInput = z.object({
  commandId: id,
  cycleId: id,
  stage: z.enum(CYCLE_STAGES, 'unknown'),
  dueOn: day,
})
export type SetStageDueInput = z.infer<typeof SetStageDueInput>

const days = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^\d{1,4}$/, 'not_a_number')
  .transform(Number)
  .refine((typed) => typed >= MIN_LIMIT_DAYS && typed <= MAX_LIMIT_DAYS, 'limit_days')

const limitFields = Object.fromEntries(CYCLE_STAGES.map((stage) => [stage, days])) as Record<CycleStage, typeof days>

/** Days each stage may take, for the district; `reschedule` moves the deadlines of the running cycle along. */
export const SetLimitsInput = z.object({ commandId: id, cycleId: id, reschedule: ticked, ...limitFields })
export type SetLimitsInput = z.infer<typeof SetLimitsInput>

/** The report was sent: to whom, and on which day, seen from `today`. */
export const sendReportInput = (today: string) =>
  z.object({
    commandId: id,
    cycleId: id,
    sentOn: day.refine((typed) => typed <= today, 'future_date'),
    sentTo: line(160),
    note: optionalLine(500),
  })
export type SendReportInput = z.infer<ReturnType<typeof sendReportInput>>

/** Every unfinished line of a closed cycle is taken into another one. */
export const CarryLinesInput = z.object({ commandId: id, fromCycleId: id, toCycleId: id })
export type CarryLinesInput = z.infer<typeof CarryLinesInput>
