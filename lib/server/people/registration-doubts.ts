import 'server-only'
import { type NikWarning, nikWarnings, readNik } from '@/lib/domain/people/nik'
import type { RegisterPersonInput } from '@/lib/domain/people/register-person-input'
import type { RegistrationDoubts, SimilarPerson } from '@/lib/domain/people/registration-checks'
import { today } from '../clock'
import type { Tx } from '../db/client'

type Subject = Pick<RegisterPersonInput, 'name' | 'motherName' | 'partnerName' | 'bornOn' | 'sex' | 'nik'>

/**
 * What a person must confirm before somebody is registered: where the NIK disagrees with the form, and who may be the
 * same (same birth date and sex, alike name, mother or husband) anywhere in the district, likeliest first.
 */
export async function registrationDoubts(tx: Tx, subject: Subject): Promise<RegistrationDoubts> {
  const similar = await tx.$queryRaw<SimilarPerson[]>`
    SELECT s.id, s.name, s.relative_name AS "relativeName", s.area_code AS "areaCode", a.name AS "villageName"
    FROM similar_people(${subject.name}, ${subject.motherName ?? subject.partnerName}, ${subject.bornOn}::date, ${subject.sex}) s
    JOIN area a ON a.code = s.area_code`
  return { nikWarnings: subject.nik === null ? [] : await warningsAbout(tx, subject.nik, subject), similar }
}

async function warningsAbout(tx: Tx, nik: string, holder: Subject): Promise<NikWarning[]> {
  const facts = readNik(nik, today())
  const region = await tx.area.findUnique({ where: { code: facts.registeredAt }, select: { code: true } })
  return nikWarnings(facts, holder, region !== null)
}
