import type { Actor } from '../access/actor'
import { can, type Permission, POLICY, type Subject } from '../access/policy'
import { ROLES, type Role } from '../access/roles'
import { daysBetween } from '../days'
import type { CaseStatus } from './case-lifecycle'

/**
 * What has to be done next on a case: by whoever holds the permission, on the page of the case that ends in `page`.
 * The sentence is `case.next.<key>`.
 */
const STEPS = {
  select: { permission: 'case:select', page: '/select' },
  open_worksheet: { permission: 'case:open_worksheet', page: '/worksheet' },
  fill_worksheet: { permission: 'worksheet:fill', page: '/worksheet' },
  mend_worksheet: { permission: 'worksheet:fill', page: '/worksheet' },
  verify: { permission: 'case:verify', page: '/verification' },
  begin_review: { permission: 'case:begin_review', page: '/review' },
  decide_findings: { permission: 'finding:decide', page: '/findings' },
  write_review: { permission: 'review:write', page: '/review' },
  sign_review: { permission: 'case:sign_review', page: '/review' },
  answer_findings: { permission: 'plan:draft', page: '/plan' },
  propose_plan: { permission: 'case:propose_plan', page: '/plan' },
  approve_plan: { permission: 'case:approve_plan', page: '/plan/approval' },
  record_visit: { permission: 'monitoring:record', page: '/monitoring' },
  /** Agencies act on their own page of lines, which names no case. */
  act_on_lines: { permission: 'line:report', page: '/plan' },
  evaluate: { permission: 'case:evaluate', page: '/outcome' },
  close: { permission: 'case:close', page: '/close' },
} as const satisfies Record<string, { permission: Permission; page: string }>

export type StepKey = keyof typeof STEPS
export const STEP_KEYS = Object.keys(STEPS) as StepKey[]

/** What a case carries on itself about its work. Dates 'YYYY-MM-DD'; null is "none". */
export type CaseFacts = {
  status: CaseStatus
  findingsUndecided: number
  findingsUnanswered: number
  linesOpen: number
  /** The first deadline of a line that is not done. */
  nextDueOn: string | null
  /** The first monitoring visit neither measured nor explained. */
  nextVisitOn: string | null
}

export type NextStep = { key: StepKey; dueOn: string | null; late: boolean }

/** A visit this near is worked on before the lines of the plan. */
const VISIT_SOON_DAYS = 7

const plain = (key: StepKey): NextStep => ({ key, dueOn: null, late: false })

/**
 * What is next on a case on a day, most urgent first; several where different people may work at once. Empty for a
 * closed case: nothing waits.
 */
export function nextSteps(facts: CaseFacts, today: string): NextStep[] {
  switch (facts.status) {
    case 'candidate':
      return [plain('select')]
    case 'selected':
      return [plain('open_worksheet')]
    case 'worksheet':
      return [plain('fill_worksheet')]
    case 'returned':
      return [plain('mend_worksheet')]
    case 'submitted':
      return [plain('verify')]
    case 'verified':
      return [plain('begin_review')]
    case 'in_review':
      return facts.findingsUndecided > 0 ? [plain('decide_findings'), plain('write_review')] : [plain('sign_review')]
    case 'reviewed':
      return [plain(facts.findingsUnanswered > 0 ? 'answer_findings' : 'propose_plan')]
    case 'planned':
      return [plain('approve_plan')]
    case 'in_follow_up':
      return followUpSteps(facts, today)
    case 'evaluated':
      return [plain('close')]
    case 'closed':
      return []
  }
}

function followUpSteps({ linesOpen, nextDueOn, nextVisitOn }: CaseFacts, today: string): NextStep[] {
  const dated = (key: StepKey, dueOn: string | null) => ({ key, dueOn, late: dueOn !== null && dueOn < today })
  const watch = nextVisitOn === null ? plain('evaluate') : dated('record_visit', nextVisitOn)
  if (linesOpen === 0) return [watch]
  const act = dated('act_on_lines', nextDueOn)
  const visitWaits = nextVisitOn !== null && daysBetween(today, nextVisitOn) > VISIT_SOON_DAYS
  return visitWaits ? [act, watch] : [watch, act]
}

/** The page of a case on which a step is taken, from the address of the case on: "/verification". */
export function pageOfStep(key: StepKey): string {
  return STEPS[key].page
}

/** The roles that may take a step, in the order of the roles. */
export function rolesFor(key: StepKey): Role[] {
  const { roles } = POLICY[STEPS[key].permission]
  return ROLES.filter((role) => role in roles)
}

/** Who did the part before, so that the same person cannot do the next; null is nobody yet. */
export type EarlierHands = {
  worksheetAuthor: string | null
  planProposer: string | null
  outcomeDecider: string | null
}

/** May this person take this step on this case? The policy's answer, with who did the part before. */
export function mayTake(actor: Actor, key: StepKey, subject: Omit<Subject, 'doneBy'>, hands: EarlierHands): boolean {
  return can(actor, STEPS[key].permission, { ...subject, doneBy: doneBefore(key, hands) })
}

function doneBefore(key: StepKey, hands: EarlierHands): (string | null)[] {
  if (key === 'close') return [hands.outcomeDecider]
  if (key === 'approve_plan') return [hands.planProposer]
  if (key === 'verify' || key === 'sign_review') return [hands.worksheetAuthor]
  return []
}
