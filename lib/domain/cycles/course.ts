import { isGateOpen } from './gate'
import type { StageFacts } from './gate-facts'
import { type CycleStage, nextStage } from './stages'

/** When a stage was entered and left, as ISO instants; null where it has not been. */
export type Stamp = { stage: CycleStage; enteredAt: string; leftAt: string | null }

/** Where a cycle stands. */
export type Course = { stage: CycleStage; closedAt: string | null; stamps: readonly Stamp[] }

/** Why a cycle does not go on. */
export type StandReason = 'wrong_stage' | 'cycle_closed' | 'gate_closed' | 'needs_report'

export type Advance = { ok: true; to: CycleStage } | { ok: false; reason: StandReason }

/**
 * May a cycle leave the stage that somebody believes it stands in, and where does it come to? Always to the next one;
 * from the last one nothing leads on but the report that was sent.
 */
export function advanceFrom(
  cycle: Pick<Course, 'stage' | 'closedAt'>,
  believed: CycleStage,
  facts: StageFacts,
): Advance {
  if (cycle.closedAt !== null) return { ok: false, reason: 'cycle_closed' }
  if (cycle.stage !== believed || facts.stage !== believed) return { ok: false, reason: 'wrong_stage' }
  const to = nextStage(cycle.stage)
  if (to === null) return { ok: false, reason: 'needs_report' }
  return isGateOpen(facts) ? { ok: true, to } : { ok: false, reason: 'gate_closed' }
}

/** A cycle just opened: it stands in its first stage. */
export function openedAt(at: string): Course {
  return { stage: 'S0_TEAM', closedAt: null, stamps: [{ stage: 'S0_TEAM', enteredAt: at, leftAt: null }] }
}

/** The course after an advance at an instant: the stage is left and the next one entered in the same moment. */
export function advanced(course: Course, to: CycleStage, at: string): Course {
  return { ...course, stage: to, stamps: [...leave(course, at), { stage: to, enteredAt: at, leftAt: null }] }
}

/** The course after its report was sent. Null where it may not be: before the last stage, and twice. */
export function closedBy(course: Course, at: string): Course | null {
  if (course.stage !== 'S10_REPORT' || course.closedAt !== null) return null
  return { ...course, closedAt: at, stamps: leave(course, at) }
}

const leave = (course: Course, at: string): Stamp[] =>
  course.stamps.map((stamp) => (stamp.stage === course.stage ? { ...stamp, leftAt: at } : stamp))
