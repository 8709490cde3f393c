import 'server-only'
import type { GroupFacts } from '@/lib/domain/people/fitting-groups'
import { wasOne } from '@/lib/domain/people/person-record'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

export type PersonInGroups = GroupFacts & {
  id: string
  areaCode: string
  name: string
  /** The pregnancy that is under way, or else the last that ended in a birth. */
  pregnancyId: string | null
  /** Of a child: the pregnancy it was born from. */
  bornFromId: string | null
}

/** What decides for which group a person can be proposed; null where the person cannot be seen. */
export async function groupFactsOf(tx: Tx, personId: string): Promise<PersonInGroups | null> {
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      areaCode: true,
      name: true,
      kind: true,
      bornOn: true,
      marriageOn: true,
      pregnancyId: true,
      pregnancies: { select: { id: true, status: true, deliveredOn: true, endedReason: true } },
      children: { select: { id: true }, take: 1 },
    },
  })
  if (!row) return null
  const { pregnancies, children, bornOn, marriageOn, pregnancyId: bornFromId, ...person } = row
  const ongoing = pregnancies.find(({ status }) => status === 'ongoing')
  const births = pregnancies
    .flatMap(({ id, deliveredOn }) => (deliveredOn ? [{ id, on: isoDate(deliveredOn) }] : []))
    .toSorted((a, b) => b.on.localeCompare(a.on))
  return {
    ...person,
    bornOn: isoDate(bornOn),
    marriageOn: isoDate(marriageOn),
    pregnant: ongoing !== undefined,
    lastDeliveredOn: births[0]?.on ?? null,
    hasBeenPregnant: pregnancies.some(wasOne) || children.length > 0,
    pregnancyId: ongoing?.id ?? births[0]?.id ?? null,
    bornFromId,
  }
}
