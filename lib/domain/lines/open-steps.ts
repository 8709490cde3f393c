import type { Actor } from '../access/actor'
import { can } from '../access/policy'
import { type LineStatus, type LineStep, lineStepsFrom } from '../plans/line-lifecycle'

/** The steps of a line alone; those of its plan are taken on the plan's pages. */
const OWN_STEPS = [
  'accept',
  'decline',
  'withdraw',
  'arrange',
  'report',
  'complete',
  'postpone',
  'verify',
  'reopen',
  'cancel',
] as const
export type OwnStep = (typeof OWN_STEPS)[number]

/** Whether a text names a step of a line alone. */
export const isOwnStep = (step: string): step is OwnStep => OWN_STEPS.some((own) => own === step)

type Line = {
  status: LineStatus
  areaCode: string
  leadAgencyId: string
  reports: { reportedById: string }[]
  /** The answer in force was written down in a meeting, not given by the agency itself. */
  answeredInMeeting: boolean
}

/** What this actor may do with a line at some time in its life: the policy alone. */
export function allowedSteps(actor: Actor, line: Omit<Line, 'status' | 'answeredInMeeting'>): OwnStep[] {
  const doneBy = line.reports.map(({ reportedById }) => reportedById)
  const subject = { areaCode: line.areaCode, leadAgencyId: line.leadAgencyId, doneBy }
  return OWN_STEPS.filter((step) => can(actor, `line:${step}`, subject))
}

/** What this actor may do with a line now: the policy says who, the lifecycle says when. */
export function openSteps(actor: Actor, line: Line): OwnStep[] {
  const open: LineStep[] = lineStepsFrom(line.status)
  return allowedSteps(actor, line).filter(
    (step) => open.includes(step) && (step !== 'withdraw' || line.answeredInMeeting),
  )
}
