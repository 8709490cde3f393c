import 'server-only'
import { dayOf, isoDate } from '../clock'
import type { Tx } from '../db/client'
import type { LatestMeasurement } from './load-case-facts'

type Subject = {
  caseId: string
  latest: LatestMeasurement | null
  /** The child's name as whoever asks may see it, and whether they may see their numbers too. */
  childName: string
  seesNumbers: boolean
}

/**
 * Facts that a worksheet only shows, by the codes of its computed fields: where, whose, when. What is not known is left
 * out. The NIK shows its last four digits only, the family card number none; neither to whoever sees initials for a name.
 */
export async function loadShownFacts(
  tx: Tx,
  { caseId, latest, childName, seesNumbers }: Subject,
): Promise<Record<string, string>> {
  const found = await tx.auditCase.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      number: true,
      areaCode: true,
      cycle: { select: { year: true, semester: true } },
      person: { select: { sex: true, bornOn: true, nikLast4: true, kkLookup: true } },
      reviews: {
        where: { signedAt: { not: null } },
        orderBy: { version: 'desc' },
        take: 1,
        select: { signedAt: true },
      },
    },
  })
  const { areaCode, cycle, person } = found
  const codes = { district: areaCode.slice(0, 5), subdistrict: areaCode.slice(0, 8), village: areaCode }
  const areas = await tx.area.findMany({
    where: { code: { in: Object.values(codes) } },
    select: { code: true, name: true },
  })
  const center = await tx.healthCenterVillage.findUnique({
    where: { areaCode },
    select: { healthCenter: { select: { name: true } } },
  })
  const nameOf = (code: string) => areas.find((area) => area.code === code)?.name
  const signedAt = found.reviews[0]?.signedAt

  return onlyKnown({
    district: nameOf(codes.district),
    subdistrict: nameOf(codes.subdistrict),
    village: nameOf(codes.village),
    healthCenter: center?.healthCenter.name,
    cycle: `${cycle.year}/${cycle.semester}`,
    caseNumber: String(found.number),
    auditedOn: signedAt ? dayOf(signedAt) : undefined,
    childName,
    subjectName: childName,
    nik: seesNumbers && person.nikLast4 ? `************${person.nikLast4}` : undefined,
    familyCardNumber: seesNumbers && person.kkLookup ? '****************' : undefined,
    sex: person.sex,
    bornOn: isoDate(person.bornOn),
    measuredOn: latest?.measuredOn,
    position: latest?.position ?? undefined,
  })
}

function onlyKnown(facts: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined))
}
