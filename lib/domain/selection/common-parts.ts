import type { MissingFact, RiskFlag, Scored, ScorePart } from './score-part'
import {
  COMPLETE_DATA_POINTS,
  COMPLETE_FROM,
  FLAG_POINTS,
  INTERVENTION_WITHOUT_CHANGE_POINTS,
  POINTS_PER_FURTHER_FLAG,
  SECOND_QUARTER_POINTS,
  WORST_QUARTER_POINTS,
} from './weights'

/** Where a village stands among those of its district that were measured: 1 is the worst. */
export type VillageRank = { rank: number; ranked: number; stunted: number; measured: number }

/** What is known of everybody on a list, whatever their group. */
export type CommonFacts = {
  /** Null where nobody was measured in the village. */
  village: VillageRank | null
  /** Plan lines of the person's earlier, closed cases that were seen to be done. */
  linesVerified: number
  /** How the last of those cases ended. */
  lastOutcome: string | null
}

export type Flagged = { code: RiskFlag; figures: ScorePart['figures'] }

const WITHOUT_CHANGE = ['unchanged', 'worse']

/**
 * Puts a score together: the signs, each with its points; how many there are; what the caller adds; what did not help; the
 * village; and how much is known, out of `known` and `missing`. The score is the sum of the parts.
 */
export function putTogether(
  flagged: readonly Flagged[],
  added: readonly ScorePart[],
  common: CommonFacts,
  known: readonly MissingFact[],
  missing: readonly MissingFact[],
): Scored {
  const completeness = share(known.length, known.length + missing.length)
  const parts = [
    ...flagged.map(({ code, figures }): ScorePart => ({ code, points: FLAG_POINTS[code], figures })),
    ...severalFlags(flagged.length),
    ...added,
    ...interventionWithoutChange(flagged.length, common),
    ...villagePart(common.village),
    ...completeData(known.length, known.length + missing.length, completeness),
  ]
  return {
    score: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    flags: flagged.map(({ code }) => code),
    missing: [...missing],
    completeness,
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000)

function severalFlags(count: number): ScorePart[] {
  if (count < 2) return []
  return [{ code: 'several_flags', points: (count - 1) * POINTS_PER_FURTHER_FLAG, figures: { count } }]
}

/** Help that came, and the person is at risk all the same. */
function interventionWithoutChange(flags: number, { linesVerified, lastOutcome }: CommonFacts): ScorePart[] {
  const helped = linesVerified > 0 || WITHOUT_CHANGE.includes(lastOutcome ?? '')
  if (!helped || flags === 0) return []
  const figures = { lines: linesVerified }
  return [{ code: 'intervention_without_change', points: INTERVENTION_WITHOUT_CHANGE_POINTS, figures }]
}

function villagePart(village: VillageRank | null): ScorePart[] {
  if (!village || village.stunted === 0) return []
  const place = village.rank / village.ranked
  const points = place <= 0.25 ? WORST_QUARTER_POINTS : place <= 0.5 ? SECOND_QUARTER_POINTS : 0
  return points === 0 ? [] : [{ code: 'village_rank', points, figures: { ...village } }]
}

function completeData(filled: number, total: number, completeness: number): ScorePart[] {
  if (completeness < COMPLETE_FROM) return []
  return [{ code: 'complete_data', points: COMPLETE_DATA_POINTS, figures: { filled, total } }]
}

/** Which facts are there and which are not, in their order. */
export function splitKnown(facts: readonly [MissingFact, boolean][]) {
  return {
    known: facts.flatMap(([fact, there]) => (there ? [fact] : [])),
    missing: facts.flatMap(([fact, there]) => (there ? [] : [fact])),
  }
}
