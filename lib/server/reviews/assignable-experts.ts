import 'server-only'
import { type Fitness, fitnessOf } from '@/lib/domain/reviews/expert-fitness'
import { proposeExperts } from '@/lib/domain/reviews/propose-expert'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { Tx } from '../db/client'
import { type ExpertOption, listExperts } from '../users/list-experts'
import { fitnessFacts } from './fitness-facts'
import { liveFindings } from './live-findings'

export type AssignableExpert = ExpertOption & { fitness: Fitness; proposed: boolean }

type Case = { id: string; areaCode: string; cycleId: string; personId: string; group: CaseGroup }

/** The district's experts for one case, the one to propose first, each with whether they may be given it. */
export async function assignableExperts(tx: Tx, subject: Case): Promise<AssignableExpert[]> {
  const experts = await listExperts(tx, subject.areaCode.slice(0, 5))
  const facts = await fitnessFacts(tx, [subject])
  const findings = (await liveFindings(tx, [subject.id])).get(subject.id) ?? []
  const proposed = proposeExperts([{ ...subject, findings }], experts, facts).get(subject.id)?.expertId
  return experts
    .map((expert) => ({
      ...expert,
      fitness: fitnessOf(expert.id, subject, facts),
      proposed: expert.id === proposed,
    }))
    .toSorted((a, b) => Number(b.proposed) - Number(a.proposed))
}
