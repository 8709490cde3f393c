import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { explanationOf } from '@/lib/domain/selection/explanation'
import type { Tx } from '../db/client'
import { placeOf } from './place-of'
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
 * Whoever is on it already for that group stays where they are: what was there is given back.
 */
export async function listPerson(tx: Tx, actor: Actor, named: Named): Promise<OnList | null> {
  const { cycleId, areaCode, personId, referralReason, caseId } = named
  const { person, row } = await placeOf(tx, { cycleId, areaCode, personId })
  if (row) {
    // Nobody decided about them for the group they were in before: they stand for the one they are in now.
    const undecided = { id: row.id, status: 'listed', caseId: null } as const
    if (person) await tx.candidate.updateMany({ where: undecided, data: { group: person.group } })
    return { id: row.id, status: row.status }
  }
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
