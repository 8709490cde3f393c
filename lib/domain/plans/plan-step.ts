import { type CaseStatus, progressOf, statusAfter } from '../cases/case-lifecycle'
import { isOpenFor } from '../cases/case-work'
import { type PlanStatus, planStatusAfter } from './plan-lifecycle'

export type PlanFacts = {
  caseStatus: CaseStatus
  /** The newest version, or null where none was opened. */
  planStatus: PlanStatus | null
  /** Confirmed findings without a line or a "no action". */
  unanswered: number
  /** Draft lines of the newest version. */
  drafts: number
  /** Lines that their agencies declined. */
  declined: number
}

/**
 * What a plan waits for: the review to be signed, responses to findings, the team to propose, the chair to sign, the
 * team to settle declined lines, or to write what a new version was opened for (`extend`); `follow` while agencies work,
 * `over` once the case was evaluated.
 */
export type PlanStep =
  'not_reviewed' | 'answer' | 'propose' | 'extend' | 'approve' | 'settle' | 'revise' | 'follow' | 'over'

/** What the plan of a case waits for. */
export function planStep({ caseStatus, planStatus, unanswered, drafts, declined }: PlanFacts): PlanStep {
  if (progressOf(caseStatus) < progressOf('reviewed')) return 'not_reviewed'
  if (planStatus !== null && planStatusAfter('approve', planStatus) !== null) return 'approve'
  if (!isOpenFor('draft_plan', caseStatus)) return 'over'

  const isFirst = statusAfter('propose_plan', caseStatus) !== null
  const isOpen = isFirst || (planStatus !== null && planStatusAfter('propose', planStatus) !== null)
  if (isOpen) {
    if (unanswered > 0) return 'answer'
    if (isFirst || drafts > 0) return 'propose'
    return declined > 0 ? 'settle' : 'extend'
  }
  if (declined > 0) return 'settle'
  return unanswered > 0 ? 'revise' : 'follow'
}
