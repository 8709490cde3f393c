import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { explanationOf } from '@/lib/domain/selection/explanation'
import { today } from '../clock'
import type { Tx } from '../db/client'
import { listedPeople } from './listed-people'
import { recordDecisions } from './record-decision'
import { villageRankOf } from './village-figures'

type Named = {
  cycleId: string
  areaCode: string
  personId: string
  referralReason: string
  caseId?: string
}

export type OnList = { id: string; status: 'added' | 'listed' | 'chosen' | 'rejected' }

/**
 * Names a person for a cycle's list by hand, scored as the others are; null where the person is in none of its groups.
 * Whoever is on it already stays where they are: what was there is given back.
 */
export async function listPerson(tx: Tx, actor: Actor, named: Named): Promise<OnList | null> {
  const { cycleId, areaCode, personId, referralReason, caseId } = named
  const there = await tx.candidate.findUnique({
    where: { cycleId_personId: { cycleId, personId } },
    select: { id: true, status: true },
  })
  if (there) return there
  const [person] = await listedPeople(tx, 'actor', { cycleId, areaCode, personId, day: today() })
  if (!person) return null
  const scored = person.scored(await villageRankOf(tx, cycleId, areaCode))
  const referred = { source: 'referral' as const, referralReason, referredById: actor.id, referredAt: new Date() }
  const { id } = await tx.candidate.create({
    data: {
      cycleId,
      personId,
      areaCode,
      districtCode: areaCode.slice(0, 5),
      group: person.group,
      ...referred,
      score: scored.score,
      explanation: explanationOf(scored),
      flags: scored.flags,
      completeness: scored.completeness,
      ...(caseId === undefined ? {} : { caseId }),
    },
    select: { id: true },
  })
  await recordDecisions(tx, actor, [
    { candidateId: id, cycleId, areaCode, step: 'refer', note: referralReason, score: scored.score },
  ])
  return { id, status: 'added' }
}
