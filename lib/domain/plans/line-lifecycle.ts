/** The life of a plan line. `late` is computed, never a status. */
export const LINE_STATUSES = [
  'draft',
  'proposed',
  'approved',
  'accepted',
  'declined',
  'in_progress',
  'done',
  'verified',
  'reopened',
  'postponed',
  'cancelled',
] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

export const LINE_STEPS = [
  'propose',
  'send_back',
  'approve',
  'accept',
  'decline',
  'withdraw',
  'arrange',
  'pack',
  'unpack',
  'report',
  'complete',
  'verify',
  'reopen',
  'postpone',
  'cancel',
] as const
export type LineStep = (typeof LINE_STEPS)[number]

const WORKING = ['accepted', 'in_progress', 'reopened', 'postponed'] as const

const MOVES: Record<LineStep, { from: readonly LineStatus[]; to: LineStatus | 'same' }> = {
  propose: { from: ['draft'], to: 'proposed' },
  send_back: { from: ['proposed'], to: 'draft' },
  approve: { from: ['proposed'], to: 'approved' },
  accept: { from: ['approved'], to: 'accepted' },
  decline: { from: ['approved'], to: 'declined' },
  /** The agency takes back what was written down in its name in a meeting; the line waits for its answer again. */
  withdraw: { from: ['accepted', 'declined'], to: 'approved' },
  /** The agency says anew when it starts and with how many rupiah; the line stays where it stands. */
  arrange: { from: WORKING, to: 'same' },
  /** It becomes a member of a work package, or another share of it. */
  pack: { from: WORKING, to: 'same' },
  /** It leaves the package; also where the agency took its answer back meanwhile. */
  unpack: { from: ['approved', ...WORKING], to: 'same' },
  report: { from: WORKING, to: 'in_progress' },
  complete: { from: WORKING, to: 'done' },
  verify: { from: ['done'], to: 'verified' },
  reopen: { from: ['done', 'verified'], to: 'reopened' },
  postpone: { from: ['accepted', 'in_progress', 'reopened'], to: 'postponed' },
  cancel: {
    from: ['draft', 'approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed'],
    to: 'cancelled',
  },
}

/** Where a step leads from here, or null where it may not start. */
export function lineStatusAfter(step: LineStep, current: LineStatus): LineStatus | null {
  const { from, to } = MOVES[step]
  if (!from.includes(current)) return null
  return to === 'same' ? current : to
}

/** The steps open from here, in the order of the table. */
export function lineStepsFrom(current: LineStatus): LineStep[] {
  return LINE_STEPS.filter((step) => lineStatusAfter(step, current) !== null)
}

const UNSENT: readonly LineStatus[] = ['draft', 'proposed']

/** Has this line left the team with an approved plan, so that it has a page of its own? */
export function isSent(status: LineStatus): boolean {
  return !UNSENT.includes(status)
}

/** Lines that somebody still has to act on before they are done. Equals `is_awaited` in the database. */
export const AWAITED_STATUSES: readonly LineStatus[] = [
  'approved',
  'accepted',
  'declined',
  'in_progress',
  'reopened',
  'postponed',
]

/** Late: awaited past the deadline in force. Dates are ISO `YYYY-MM-DD`; `today` is given, never read from a clock. */
export function isLate(line: { status: LineStatus; deadlineOn: string }, today: string): boolean {
  return AWAITED_STATUSES.includes(line.status) && line.deadlineOn < today
}

/** Why a line was cancelled with its case: a code, for what became of the child is no matter of the agencies. */
export const CASE_ENDED = 'case_ended'

const REDIRECTED_FROM: readonly LineStatus[] = ['declined']

/** May the team draft this line again for another agency? Only what an agency gave back; the rest stays with it. */
export function mayRedirect(status: LineStatus): boolean {
  return REDIRECTED_FROM.includes(status)
}
