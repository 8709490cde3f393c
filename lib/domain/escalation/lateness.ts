import { type LineStatus, lineStatusAfter } from '../plans/line-lifecycle'
import type { RuleCode } from './rules'

/** A moment as the database keeps it, and its day where the district is. */
export type Moment = { at: string; on: string }

/** What there is to know of a plan line to say whether it is late. Days are ISO `YYYY-MM-DD`. */
export type LineFacts = {
  kind: 'line'
  status: LineStatus
  since: Moment
  deadlineOn: string
  /** When it was last found not to be true; null where it never was. */
  reopened: Moment | null
  /** The agency has set money aside, or the plan says that it costs nothing. */
  budgeted: boolean
}

/** What there is to know of a case in follow-up: the first visit that is neither measured nor explained. */
export type CaseFacts = { kind: 'case'; visitDueOn: string }

export type Facts = LineFacts | CaseFacts

/**
 * A spell of lateness: from which day its steps count, and a name that changes when somebody acts, so that what comes late
 * again begins at the first step.
 */
export type Lateness = { since: string; spell: string }

const isWorking = (status: LineStatus) => lineStatusAfter('report', status) !== null

/** How this rule finds a line or a case on this day; null where it has nothing to say about it. */
export function latenessOf(rule: RuleCode, facts: Facts, today: string): Lateness | null {
  if (facts.kind === 'case') {
    return rule === 'visit_missed' ? { since: facts.visitDueOn, spell: facts.visitDueOn } : null
  }
  const { status, since, deadlineOn, reopened, budgeted } = facts
  switch (rule) {
    case 'unanswered':
      return status === 'approved' ? { since: since.on, spell: since.at } : null
    case 'declined':
      return status === 'declined' ? { since: since.on, spell: since.at } : null
    case 'unverified':
      return status === 'done' ? { since: since.on, spell: since.at } : null
    case 'overdue':
      return isWorking(status) && deadlineOn < today ? overdueSince(deadlineOn, reopened) : null
    case 'no_budget':
      // From the deadline on it is the lateness that counts, not the money.
      return isWorking(status) && !budgeted && today <= deadlineOn ? { since: deadlineOn, spell: deadlineOn } : null
    case 'visit_missed':
      return null
  }
}

/** Done and found not to be true, a line is late anew from that day; a report of work under way does not end a lateness. */
function overdueSince(deadlineOn: string, reopened: Moment | null): Lateness {
  if (reopened === null || reopened.on <= deadlineOn) return { since: deadlineOn, spell: deadlineOn }
  return { since: reopened.on, spell: `${deadlineOn} ${reopened.at}` }
}
