import type { CaseGroup } from '../worksheets/case-group'
import { type FitnessFacts, fitnessOf, type FitnessSubject } from './expert-fitness'
import { type Specialty, specialtyRank } from './specialties'

export type ProposedCase = FitnessSubject & { group: CaseGroup; findings: readonly string[] }

/** `open`: how many reviews of theirs are still unsigned. */
export type ExpertCandidate = { id: string; name: string; specialty: Specialty | null; open: number }

/** `rank` says why: 0 the field of the group, 1 that of a finding, 2 only the least busy. */
export type Proposal = { expertId: string; rank: 0 | 1 | 2 }

/**
 * The expert to propose for each case, in the order of the cases: the one whose field fits best, of those the least busy,
 * then by name. Each proposal counts as one more open review for the next, so that equals are never further apart than one.
 * A case for whom nobody is fit has none.
 */
export function proposeExperts(
  cases: readonly ProposedCase[],
  experts: readonly ExpertCandidate[],
  facts: FitnessFacts,
): Map<string, Proposal> {
  const open = new Map(experts.map((expert) => [expert.id, expert.open]))
  const proposals = new Map<string, Proposal>()
  for (const subject of cases) {
    const [best] = experts
      .filter(({ id }) => fitnessOf(id, subject, facts) === 'fit')
      .map((expert) => ({ ...expert, open: open.get(expert.id) ?? 0, rank: specialtyRank(expert.specialty, subject) }))
      .toSorted((a, b) => a.rank - b.rank || a.open - b.open || byText(a.name, b.name) || byText(a.id, b.id))
    if (!best) continue
    proposals.set(subject.id, { expertId: best.id, rank: best.rank })
    open.set(best.id, best.open + 1)
  }
  return proposals
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
