/** Where somebody stands on the long list. Codes equal the database's enums. */
export const CANDIDATE_STATUSES = ['listed', 'chosen', 'rejected'] as const
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number]

export const CANDIDATE_SOURCES = ['measurement', 'import', 'referral'] as const
export type CandidateSource = (typeof CANDIDATE_SOURCES)[number]

/** Why somebody is not chosen in this cycle; a list of this program's own. */
export const REJECTION_REASONS = [
  'no_longer_at_risk',
  'data_wrong',
  'already_handled',
  'family_declined',
  'moved',
  'quota_full',
  'other',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

export const CANDIDATE_STEPS = ['choose', 'reject', 'reconsider'] as const
export type CandidateStep = (typeof CANDIDATE_STEPS)[number]

const MOVES: Record<CandidateStep, { from: CandidateStatus; to: CandidateStatus }> = {
  choose: { from: 'listed', to: 'chosen' },
  reject: { from: 'listed', to: 'rejected' },
  /** A rejected one is looked at again; a chosen one has become a case, which ends as cases end. */
  reconsider: { from: 'rejected', to: 'listed' },
}

/** Where a step leads from here, or null where it may not start. */
export function candidateStatusAfter(step: CandidateStep, current: CandidateStatus): CandidateStatus | null {
  const { from, to } = MOVES[step]
  return current === from ? to : null
}
