import 'server-only'
import type { CandidateStatus } from '@/lib/domain/selection/candidate-status'
import { today } from '../clock'
import type { Tx } from '../db/client'
import { type ListedPerson, listedPeople } from './listed-people'

type Asked = { cycleId: string; areaCode: string; personId: string }

/** Somebody's place on a cycle's list. */
export type Place = {
  /** As they would be scored today; null where they are in none of the list's groups, or their case elsewhere is open. */
  person: ListedPerson | null
  /** Their row for the group they are in now, or the newest where they are in none. */
  row: { id: string; status: CandidateStatus } | null
}

/** Where a person stands on a cycle's list, within the acting person's scope: three statements at most. */
export async function placeOf(tx: Tx, asked: Asked): Promise<Place> {
  const [person = null] = await listedPeople(tx, 'actor', { ...asked, day: today() })
  if (person) return { person, row: person.candidate }
  const { cycleId, personId } = asked
  const newest = await tx.candidate.findFirst({
    where: { cycleId, personId },
    orderBy: { id: 'desc' },
    select: { id: true, status: true },
  })
  return { person, row: newest }
}
