/**
 * The life of a case: the steps there are, where each may start, and where it leads.
 * Buttons, permissions, history and tests all follow this table.
 */
export const CASE_STATUSES = [
  'candidate',
  'selected',
  'worksheet',
  'submitted',
  'returned',
  'verified',
  'in_review',
  'reviewed',
  'planned',
  'in_follow_up',
  'evaluated',
  'closed',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const CASE_STEPS = [
  'select',
  'open_worksheet',
  'submit',
  'return',
  'verify',
  'begin_review',
  'sign_review',
  'propose_plan',
  'send_back_plan',
  'approve_plan',
  'evaluate',
  'close',
  'reopen',
  'end',
  'hand_on',
] as const
export type CaseStep = (typeof CASE_STEPS)[number]

/** Is this case over, so that nothing but reopening is left? */
export function isClosed(status: CaseStatus): boolean {
  return status === 'closed'
}

const OPEN = CASE_STATUSES.filter((status) => !isClosed(status))

const MOVES: Record<CaseStep, { from: readonly CaseStatus[]; to: CaseStatus }> = {
  select: { from: ['candidate'], to: 'selected' },
  open_worksheet: { from: ['selected'], to: 'worksheet' },
  submit: { from: ['worksheet', 'returned'], to: 'submitted' },
  return: { from: ['submitted', 'verified'], to: 'returned' },
  verify: { from: ['submitted'], to: 'verified' },
  begin_review: { from: ['verified'], to: 'in_review' },
  sign_review: { from: ['in_review'], to: 'reviewed' },
  propose_plan: { from: ['reviewed'], to: 'planned' },
  send_back_plan: { from: ['planned'], to: 'reviewed' },
  approve_plan: { from: ['planned'], to: 'in_follow_up' },
  evaluate: { from: ['in_follow_up'], to: 'evaluated' },
  close: { from: ['evaluated'], to: 'closed' },
  reopen: { from: ['evaluated', 'closed'], to: 'in_follow_up' },
  /** Administrative end: moved, died, declined, lost; with date and reason. */
  end: { from: OPEN, to: 'closed' },
  /** The story goes on in another case: a baby was born, or a bride is pregnant. */
  hand_on: { from: OPEN, to: 'closed' },
}

/** Where a step leads from here, or null where it may not start. */
export function statusAfter(step: CaseStep, current: CaseStatus): CaseStatus | null {
  const { from, to } = MOVES[step]
  return from.includes(current) ? to : null
}

/**
 * Where reopening leads. `endedFrom` is the status that an administrative end took the case from; null where it was
 * closed after its evaluation, or is only evaluated. A case that ended early goes on where it stood, one whose plan
 * waited for approval with the plan as a draft again; every other goes back to its follow-up. Null where it may not start.
 */
export function statusAfterReopening(current: CaseStatus, endedFrom: CaseStatus | null): CaseStatus | null {
  const followUp = statusAfter('reopen', current)
  if (followUp === null || endedFrom === null || progressOf(endedFrom) >= progressOf(followUp)) return followUp
  return endedFrom === 'planned' ? 'reviewed' : endedFrom
}

/** The steps open from here, in the order of the table. */
export function stepsFrom(current: CaseStatus): CaseStep[] {
  return CASE_STEPS.filter((step) => statusAfter(step, current) !== null)
}

/** The straight way from candidate to closed; `returned` is a detour back to the worksheet. */
export const MAIN_WAY = CASE_STATUSES.filter((status) => status !== 'returned')

/** How far a case has come on the main way, 0 for a candidate. A returned case stands at its worksheet. */
export function progressOf(status: CaseStatus): number {
  return MAIN_WAY.indexOf(status === 'returned' ? 'worksheet' : status)
}
