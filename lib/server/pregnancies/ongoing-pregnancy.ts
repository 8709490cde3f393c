import 'server-only'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

export type PregnantWoman = {
  id: string
  areaCode: string
  kind: PersonKind
  name: string
  partnerName: string | null
  bornOn: string
  marriageOn: string | null
  /** The one that is under way; null where none is. */
  pregnancy: {
    id: string
    hpht: string | null
    hpl: string | null
    gravida: number | null
    para: number | null
    abortus: number | null
  } | null
}

/** A person with the pregnancy that is under way; null where the person cannot be seen. */
export async function ongoingPregnancy(tx: Tx, personId: string): Promise<PregnantWoman | null> {
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      areaCode: true,
      kind: true,
      name: true,
      partnerName: true,
      bornOn: true,
      marriageOn: true,
      pregnancies: {
        where: { status: 'ongoing' },
        select: { id: true, hpht: true, hpl: true, gravida: true, para: true, abortus: true },
      },
    },
  })
  if (!row) return null
  const { pregnancies, bornOn, marriageOn, ...woman } = row
  const [one] = pregnancies
  return {
    ...woman,
    bornOn: isoDate(bornOn),
    marriageOn: isoDate(marriageOn),
    pregnancy: one ? { ...one, hpht: isoDate(one.hpht), hpl: isoDate(one.hpl) } : null,
  }
}
