import type { EvaluationOutcome } from '../../../lib/domain/cases/outcomes'
import type { Random } from '../random'
import type { GrowthTrack } from './growth-track'
import { type CaseWay, dayOf } from './timeline'

/** Standard deviations of length for age that a child gains a month after the plan, by how its case turns out. */
const MONTHLY: Record<EvaluationOutcome, readonly [number, number]> = {
  improved: [0.06, 0.1],
  unchanged: [-0.005, 0.01],
  worse: [-0.1, -0.07],
  no_longer_at_risk: [0.13, 0.16],
  referred: [-0.04, 0.03],
}

/** How a stunted child grows before and after its plan, anchored at the approval (or at the proposal before there is one). */
export function trackFor(random: Random, way: CaseWay, outcome: EvaluationOutcome): GrowthTrack {
  const [least, most] = MONTHLY[outcome]
  const lengthZ =
    outcome === 'no_longer_at_risk'
      ? random.decimal(-2.14, -2.08, 2)
      : Math.min(-2.15, Math.max(-3.9, random.normal(-2.7, 0.45)))
  return {
    anchorOn: dayOf(way, 'approve_plan') ?? way.proposedOn,
    lengthZ,
    driftBefore: random.decimal(-0.06, -0.01, 3),
    driftAfter: random.decimal(least, most, 3),
    wastingZ: Math.max(-3.3, random.normal(-1.1, 0.7)),
    wastingAfter: outcome === 'worse' ? -0.1 : 0.1,
  }
}
