import type { CaseStatus } from '../../../lib/domain/cases/case-lifecycle'
import type { AdministrativeOutcome, EvaluationOutcome } from '../../../lib/domain/cases/outcomes'
import type { LineStatus } from '../../../lib/domain/plans/line-lifecycle'
import type { WayWish } from '../parts/timeline'

/** One case of the demo: where it stands, and what is special about it. */
export type DemoCase = Omit<WayWish, 'today'> & {
  outcome?: EvaluationOutcome
  ended?: { from: CaseStatus; outcome: AdministrativeOutcome }
  revised?: boolean
  drafted?: boolean
  missed?: readonly number[]
  lineStatuses?: readonly LineStatus[]
  /** Belongs to the cycle before this one, which is closed. */
  previous?: boolean
}

/** What the home village of the demo has: every status at least once, every status of a line, every kind of end. */
export const HOME_CASES: readonly DemoCase[] = [
  { status: 'candidate' },
  { status: 'candidate' },
  { status: 'selected' },
  { status: 'selected' },
  { status: 'worksheet' },
  { status: 'worksheet' },
  { status: 'submitted' },
  { status: 'submitted', returnedOnce: true },
  { status: 'returned' },
  { status: 'verified' },
  { status: 'in_review' },
  { status: 'reviewed', drafted: true },
  { status: 'planned' },
  { status: 'in_follow_up', since: 12, lineStatuses: ['approved', 'accepted', 'declined', 'approved'] },
  { status: 'in_follow_up', since: 38, lineStatuses: ['in_progress', 'done', 'accepted', 'approved'] },
  {
    status: 'in_follow_up',
    since: 68,
    lineStatuses: ['verified', 'reopened', 'postponed', 'done', 'in_progress'],
    missed: [1],
  },
  {
    status: 'in_follow_up',
    since: 85,
    lineStatuses: ['verified', 'cancelled', 'in_progress', 'approved'],
    returnedOnce: true,
  },
  { status: 'evaluated', outcome: 'improved' },
  { status: 'closed', outcome: 'no_longer_at_risk' },
  { status: 'closed', ended: { from: 'in_follow_up', outcome: 'moved' } },
]

/** What the other villages have between them, by turns. */
export const OTHER_CASES: readonly DemoCase[] = [
  ...many(14, { status: 'candidate' }),
  ...many(8, { status: 'selected' }),
  ...many(9, { status: 'worksheet' }),
  ...many(9, { status: 'submitted' }),
  ...many(5, { status: 'returned' }),
  ...many(9, { status: 'verified' }),
  ...many(9, { status: 'in_review' }),
  ...many(8, { status: 'reviewed' }),
  { status: 'reviewed', sentBack: true },
  ...many(8, { status: 'planned' }),
  ...many(12, { status: 'in_follow_up' }),
  ...many(12, { status: 'in_follow_up', since: 55 }),
  ...many(3, { status: 'in_follow_up', since: 98, missed: [2] }),
  { status: 'in_follow_up', since: 24, revised: true },
  { status: 'in_follow_up', since: 47, revised: true },
  { status: 'evaluated', outcome: 'unchanged', missed: [2] },
  { status: 'evaluated', outcome: 'improved', missed: [2] },
  { status: 'evaluated', outcome: 'referred' },
  ...many(2, { status: 'closed', outcome: 'improved' }),
  { status: 'closed', outcome: 'unchanged', missed: [2] },
  { status: 'closed', outcome: 'worse' },
  { status: 'closed', outcome: 'referred' },
  { status: 'closed', outcome: 'no_longer_at_risk', missed: [1] },
  { status: 'closed', ended: { from: 'selected', outcome: 'declined' } },
  { status: 'closed', ended: { from: 'verified', outcome: 'lost' } },
  { status: 'closed', ended: { from: 'in_review', outcome: 'died' } },
  ...many(4, { status: 'closed', outcome: 'improved', previous: true }),
  ...many(2, { status: 'closed', outcome: 'no_longer_at_risk', previous: true }),
  { status: 'closed', outcome: 'unchanged', missed: [2], previous: true },
  { status: 'closed', outcome: 'worse', previous: true },
  // Closed with activities that are still owed: they were carried into the running cycle.
  {
    status: 'closed',
    outcome: 'improved',
    previous: true,
    lineStatuses: ['in_progress', 'accepted', 'verified', 'approved'],
  },
  { status: 'closed', outcome: 'unchanged', previous: true, lineStatuses: ['accepted', 'done', 'postponed'] },
]

function many(count: number, one: DemoCase): DemoCase[] {
  return Array.from({ length: count }, () => one)
}
