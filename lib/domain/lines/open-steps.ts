import type { Actor } from '../access/actor'
import { can } from '../access/policy'
import { type LineStatus, type LineStep, lineStepsFrom } from '../plans/line-lifecycle'

/** The steps of a line alone; those of its plan are taken on the plan's pages. */
export const OWN_STEPS = ['accept', 'decline', 'report', 'complete', 'postpone', 'verify', 'reopen', 'cancel'] as const
export type OwnStep = (typeof OWN_STEPS)[number]

/** Whether a text names a step of a line alone. */
export const isOwnStep = (step: string): step is OwnStep => OWN_STEPS.some((own) => own === step)

type Line = { status: LineStatus; areaCode: string; leadAgencyId: string; reports: { reportedById: string }[] }

/** What this actor may do with a line now: the lifecycle says what is open, the policy to whom. */
export function openSteps(actor: Actor, line: Line): OwnStep[] {
  const doneBy = line.reports.map(({ reportedById }) => reportedById)
  const subject = { areaCode: line.areaCode, leadAgencyId: line.leadAgencyId, doneBy }
  const open: LineStep[] = lineStepsFrom(line.status)
  return OWN_STEPS.filter((step) => open.includes(step) && can(actor, `line:${step}`, subject))
}
