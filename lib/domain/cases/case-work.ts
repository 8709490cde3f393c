import { CASE_STATUSES, type CaseStatus, isClosed } from './case-lifecycle'

/**
 * Work on a case that is not itself a step, and the statuses in which it may be done.
 * Commands and pages ask this table, so that no status is compared anywhere else.
 */
const OPEN_IN = {
  record_measurement: CASE_STATUSES.filter((status) => !isClosed(status)),
  fill_worksheet: ['worksheet', 'returned'],
  remark_worksheet: ['submitted', 'verified'],
  decide_findings: ['in_review'],
  write_review: ['in_review'],
  /** A confirmed finding may be answered with "no action, because …" until the plan is proposed. */
  answer_findings: ['in_review', 'reviewed'],
  draft_plan: ['reviewed', 'in_follow_up'],
  revise_plan: ['in_follow_up'],
  act_on_lines: ['in_follow_up'],
  record_monitoring: ['in_follow_up'],
} as const satisfies Record<string, readonly CaseStatus[]>

export type CaseWork = keyof typeof OPEN_IN

/** May this work be done on a case in this status? */
export function isOpenFor(work: CaseWork, status: CaseStatus): boolean {
  return (OPEN_IN[work] as readonly CaseStatus[]).includes(status)
}
