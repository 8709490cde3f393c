import type { CaseStatus } from '../cases/case-lifecycle'
import { isOpenFor } from '../cases/case-work'

export type FindingCounts = { suspected: number; confirmed: number; hasPrimary: boolean }

/**
 * What a case's findings wait for: a review to begin, decisions, the cause that weighs most, the expert's signature;
 * `decided` once the review is signed and the answers are the plan's matter. `none_confirmed` asks for at least one
 * cause: an audit without any would have nothing to plan.
 */
export type FindingsStep = 'not_begun' | 'decide' | 'none_confirmed' | 'mark_primary' | 'sign' | 'decided'

/** What the findings of a case in this status wait for. */
export function findingsStep(status: CaseStatus, { suspected, confirmed, hasPrimary }: FindingCounts): FindingsStep {
  if (!isOpenFor('decide_findings', status)) return BEFORE_REVIEW.includes(status) ? 'not_begun' : 'decided'
  if (suspected > 0) return 'decide'
  if (confirmed === 0) return 'none_confirmed'
  return hasPrimary ? 'sign' : 'mark_primary'
}

const BEFORE_REVIEW: readonly CaseStatus[] = ['candidate', 'selected', 'worksheet', 'submitted', 'returned', 'verified']
