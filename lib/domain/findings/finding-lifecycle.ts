/** The life of a finding: suspected by a rule or a person, then confirmed or rejected by the team. */
const FINDING_STATUSES = ['suspected', 'confirmed', 'rejected'] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

const FINDING_STEPS = ['confirm', 'reject'] as const
export type FindingStep = (typeof FINDING_STEPS)[number]

const MOVES: Record<FindingStep, { from: readonly FindingStatus[]; to: FindingStatus }> = {
  // The team may change its mind until the review is signed, so each leads from the other too.
  confirm: { from: ['suspected', 'rejected'], to: 'confirmed' },
  reject: { from: ['suspected', 'confirmed'], to: 'rejected' },
}

/** Where a step leads from here, or null where it may not start. */
export function findingStatusAfter(step: FindingStep, current: FindingStatus): FindingStatus | null {
  const { from, to } = MOVES[step]
  return from.includes(current) ? to : null
}
