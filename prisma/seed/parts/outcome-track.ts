import type { EvaluationOutcome } from '../../../lib/domain/cases/outcomes'
import type { Random } from '../random'
import type { GrowthTrack } from './growth-track'
import { type CaseWay, dayOf } from './timeline'

/** Standard deviations of length for age that a child gains a month after the audit, by how its case turns out. */
const MONTHLY: Record<EvaluationOutcome, readonly [number, number]> = {
  improved: [0.05, 0.08],
  unchanged: [-0.003, 0.006],
  worse: [-0.09, -0.06],
  no_longer_at_risk: [0.11, 0.13],
  referred: [-0.003, 0.006],
}

/** How a stunted child grows before and after its audit, anchored at the audit's measurement (or at the proposal before there is one). */
export function trackFor(random: Random, way: CaseWay, outcome: EvaluationOutcome): GrowthTrack {
  const [least, most] = MONTHLY[outcome]
  const lengthZ =
    outcome === 'no_longer_at_risk'
      ? random.decimal(-2.14, -2.08, 2)
      : Math.min(-2.4, Math.max(-3.9, random.normal(-2.7, 0.45)))
  return {
    anchorOn: dayOf(way, 'open_worksheet') ?? way.proposedOn,
    lengthZ,
    driftBefore: random.decimal(-0.06, -0.01, 3),
    driftAfter: random.decimal(least, most, 3),
    wastingZ: Math.max(-3.3, random.normal(-1.1, 0.7)),
    wastingAfter: outcome === 'worse' ? -0.1 : 0.18,
  }
}
