import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { SimilarPerson } from '@/lib/domain/people/registration-checks'
import { type BirthDoubt, birthDoubts } from '@/lib/domain/pregnancies/pregnancy-dates'
import type { RecordDeliveryInput } from '@/lib/domain/pregnancies/record-delivery-input'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { ongoingPregnancy } from './ongoing-pregnancy'
import { similarBabies } from './similar-babies'

export type DeliveryDoubts = { doubts: BirthDoubt[]; similar: SimilarPerson[] }

/** What has to be confirmed before this birth can be recorded, to show beside the form. Records nothing. */
export function reviewDelivery(actor: Actor, input: RecordDeliveryInput): Promise<DeliveryDoubts> {
  return asActor(actor, async (tx) => {
    const woman = await ongoingPregnancy(tx, input.personId)
    if (!woman) return { doubts: [], similar: [] }
    const { marriageOn, pregnancy } = woman
    return {
      doubts: birthDoubts(input, { marriageOn, hpht: pregnancy?.hpht ?? null }, today()),
      similar: await similarBabies(tx, woman.name, input),
    }
  })
}
