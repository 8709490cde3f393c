import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { CONSENT_TEXT_VERSION } from '@/lib/domain/people/consent'
import type { Baby } from '@/lib/domain/pregnancies/record-delivery-input'
import { dateColumn, today } from '../clock'
import type { Tx } from '../db/client'

type Birth = {
  motherId: string
  pregnancyId: string
  bornOn: string
  gestationWeeks: number | null
  /** How the mother agreed that the child is recorded; null where she is asked later. */
  consent: 'written' | 'spoken' | null
}

/** Registers a newborn child of a registered mother, at her address, linked to her and to the pregnancy; gives its id. */
export async function registerBaby(
  tx: Tx,
  actor: Actor,
  { motherId, pregnancyId, bornOn, gestationWeeks, consent }: Birth,
  { name, ...baby }: Baby,
): Promise<string> {
  const mother = await tx.person.findUniqueOrThrow({
    where: { id: motherId },
    select: {
      name: true,
      partnerName: true,
      areaCode: true,
      address: true,
      rt: true,
      rw: true,
      posyandu: true,
      phone: true,
    },
  })
  const { name: motherName, partnerName: fatherName, ...home } = mother
  const { id } = await tx.person.create({
    data: {
      ...home,
      ...baby,
      kind: 'child',
      name: name ?? unnamedBabyOf(motherName),
      bornOn: dateColumn(bornOn),
      motherName,
      fatherName,
      motherId,
      pregnancyId,
      gestationWeeks,
      noNikReason: 'not_issued',
      registeredById: actor.id,
    },
    select: { id: true },
  })
  await tx.familyLink.create({
    data: { childId: id, motherId, areaCode: home.areaCode, linkedById: actor.id },
    select: { id: true },
  })
  if (consent !== null) {
    await tx.consent.create({
      data: {
        personId: id,
        areaCode: home.areaCode,
        method: consent,
        givenBy: motherName,
        relation: 'mother',
        givenOn: dateColumn(today()),
        textVersion: CONSENT_TEXT_VERSION,
        recordedById: actor.id,
      },
      select: { id: true },
    })
  }
  return id
}

/** As registers call a child that has no name yet. */
export const unnamedBabyOf = (motherName: string) => `Bayi ${motherName}`.slice(0, 120)
