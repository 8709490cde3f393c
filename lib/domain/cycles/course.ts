import { isGateOpen } from './gate'
import type { StageFacts } from './gate-facts'
import { type CycleStage, nextStage } from './stages'

/** Why a cycle does not go on. */
export type StandReason = 'wrong_stage' | 'cycle_closed' | 'gate_closed' | 'needs_report'

export type Advance = { ok: true; to: CycleStage } | { ok: false; reason: StandReason }

/**
 * May a cycle leave the stage that somebody believes it stands in, and where does it come to? Always to the next one;
 * from the last one nothing leads on but the report that was sent.
 */
export function advanceFrom(
  cycle: { stage: CycleStage; closedAt: string | null },
  believed: CycleStage,
  facts: StageFacts,
): Advance {
  if (cycle.closedAt !== null) return { ok: false, reason: 'cycle_closed' }
  if (cycle.stage !== believed || facts.stage !== believed) return { ok: false, reason: 'wrong_stage' }
  const to = nextStage(cycle.stage)
  if (to === null) return { ok: false, reason: 'needs_report' }
  return isGateOpen(facts) ? { ok: true, to } : { ok: false, reason: 'gate_closed' }
}
