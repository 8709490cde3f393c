import 'server-only'
import type { Tx } from '../db/client'

/**
 * What an agency needs to find the family, and nothing of its health: the parents' name, and where they live.
 * The child's own name stays out of the line.
 */
export async function beneficiaryOf(tx: Tx, personId: string): Promise<{ beneficiary: string; place: string }> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { motherName: true, fatherName: true, address: true, rt: true, rw: true, areaCode: true },
  })
  const village = await tx.area.findUniqueOrThrow({ where: { code: person.areaCode }, select: { name: true } })
  const parents = person.fatherName ? `${person.motherName} / ${person.fatherName}` : person.motherName
  const lane = [person.rt && `RT ${person.rt}`, person.rw && `RW ${person.rw}`].filter(Boolean).join(' ')
  return {
    beneficiary: `Keluarga ${parents}`,
    place: [person.address, lane, village.name].filter(Boolean).join(', '),
  }
}
