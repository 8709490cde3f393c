/** The life of a plan version. An approved version is frozen; approving the next one supersedes it. */
const PLAN_STATUSES = ['draft', 'proposed', 'approved', 'superseded'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

const PLAN_STEPS = ['propose', 'send_back', 'approve', 'supersede'] as const
export type PlanStep = (typeof PLAN_STEPS)[number]

const MOVES: Record<PlanStep, { from: PlanStatus; to: PlanStatus }> = {
  propose: { from: 'draft', to: 'proposed' },
  send_back: { from: 'proposed', to: 'draft' },
  approve: { from: 'proposed', to: 'approved' },
  supersede: { from: 'approved', to: 'superseded' },
}

/** Where a step leads from here, or null where it may not start. */
export function planStatusAfter(step: PlanStep, current: PlanStatus): PlanStatus | null {
  return MOVES[step].from === current ? MOVES[step].to : null
}
