import { CASE_STATUSES, type CaseStatus } from './case-lifecycle'

/**
 * How many days a case may stand in a status before it counts as stuck. No regulation gives limits by stage:
 * these are proposed defaults. 21 days from choosing the case to its worksheet, 14 to the review, 7 to the plan, 7 to
 * its approval, 90 to the evaluation with 14 for its report, 14 to the end.
 */
const STAGE_LIMIT_DAYS: Record<CaseStatus, number | null> = {
  candidate: 21,
  selected: 21,
  worksheet: 21,
  submitted: 14,
  returned: 21,
  verified: 14,
  in_review: 14,
  reviewed: 7,
  planned: 7,
  in_follow_up: 104,
  evaluated: 14,
  closed: null,
}

/** Days a case has stood in its status beyond the limit; null where it is within it, or where there is none. */
export function daysBeyondLimit(status: CaseStatus, daysInStatus: number): number | null {
  const limit = STAGE_LIMIT_DAYS[status]
  return limit !== null && daysInStatus > limit ? daysInStatus - limit : null
}

/** The statuses with a limit, and that limit in days. */
export function limitedStatuses(): { status: CaseStatus; days: number }[] {
  return CASE_STATUSES.flatMap((status) => {
    const days = STAGE_LIMIT_DAYS[status]
    return days === null ? [] : [{ status, days }]
  })
}
