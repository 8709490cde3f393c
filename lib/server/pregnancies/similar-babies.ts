import 'server-only'
import type { RecordDeliveryInput } from '@/lib/domain/pregnancies/record-delivery-input'
import type { SimilarPerson } from '@/lib/domain/people/registration-checks'
import type { Tx } from '../db/client'
import { registrationDoubts } from '../people/registration-doubts'
import { unnamedBabyOf } from './register-baby'

/** Children who may be one of these babies, registered before the birth was told; each once. */
export async function similarBabies(
  tx: Tx,
  motherName: string,
  { babies, deliveredOn }: Pick<RecordDeliveryInput, 'babies' | 'deliveredOn'>,
): Promise<SimilarPerson[]> {
  const found: SimilarPerson[] = []
  // One query a baby, of whom there are three at most.
  for (const { name, sex } of babies) {
    const subject = {
      name: name ?? unnamedBabyOf(motherName),
      motherName,
      partnerName: null,
      bornOn: deliveredOn,
      sex,
      nik: null,
    }
    const { similar } = await registrationDoubts(tx, subject)
    found.push(...similar)
  }
  return found.filter(
    (one, n) => found.findIndex(({ id, areaCode }) => id === one.id && areaCode === one.areaCode) === n,
  )
}
