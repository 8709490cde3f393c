import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { ENDED_REASONS } from '@/lib/domain/pregnancies/pregnancy-codes'
import type { PersonConsent, PersonPregnancy, PersonRecord } from '@/lib/domain/people/person-record'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { dayOf, isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { figure } from '../measurements/as-measured'

/**
 * A registered child or woman with consents and cases, newest first; numbers masked. Logged. Not found where whoever asks may not
 * read people, or not this one.
 */
export async function getPerson(personId: string): Promise<PersonRecord> {
  const actor = await requireActor()
  if (!isId(personId)) notFound()
  return (await asActor(actor, (tx) => readPerson(tx, actor, personId))) ?? notFound()
}

/** The same inside a transaction; null instead of not found. */
export async function readPerson(tx: Tx, actor: Actor, personId: string): Promise<PersonRecord | null> {
  const row = await tx.person.findUnique({ where: { id: personId }, select: personColumns })
  if (!row || !can(actor, 'person:read', { areaCode: row.areaCode })) return null
  await logAccess(tx, actor, { what: 'person', areaCode: row.areaCode, personId })
  const village = await tx.area.findUnique({ where: { code: row.areaCode }, select: { name: true } })
  const { bornOn, marriageOn, nikLast4, kkLookup, birthLengthCm, consents, cases, createdAt, ...others } = row
  const { pregnancies, children, ...facts } = others
  return {
    ...facts,
    bornOn: isoDate(bornOn),
    marriageOn: marriageOn === null ? null : isoDate(marriageOn),
    villageName: village?.name ?? row.areaCode,
    hasChildren: children.length > 0,
    nikLast4,
    hasKk: kkLookup !== null,
    birthLengthCm: figure(birthLengthCm),
    registeredOn: dayOf(createdAt),
    consents: consents.map(presentConsent),
    pregnancies: pregnancies.map(presentPregnancy),
    cases: cases.map(({ cycle, ...one }) => ({ ...one, ...cycle })),
  }
}

const personColumns = {
  id: true,
  areaCode: true,
  name: true,
  sex: true,
  bornOn: true,
  bornOnEstimated: true,
  kind: true,
  motherName: true,
  fatherName: true,
  partnerName: true,
  marriageOn: true,
  motherId: true,
  pregnancyId: true,
  phone: true,
  address: true,
  rt: true,
  rw: true,
  posyandu: true,
  nikLast4: true,
  kkLookup: true,
  noNikReason: true,
  birthWeightG: true,
  birthLengthCm: true,
  gestationWeeks: true,
  createdAt: true,
  children: { select: { id: true }, take: 1 },
  pregnancies: {
    select: { id: true, status: true, hpht: true, hpl: true, deliveredOn: true, endedOn: true, endedReason: true },
    orderBy: { openedAt: 'desc' },
  },
  consents: {
    select: { id: true, method: true, givenBy: true, relation: true, givenOn: true, withdrawnAt: true },
    orderBy: [{ givenOn: 'desc' }, { recordedAt: 'desc' }],
  },
  cases: {
    select: { id: true, number: true, status: true, group: true, cycle: { select: { year: true, semester: true } } },
    orderBy: { createdAt: 'desc' },
  },
} as const satisfies Prisma.PersonSelect

type PregnancyRow = Prisma.PersonGetPayload<{ select: typeof personColumns }>['pregnancies'][number]

function presentPregnancy({ hpht, hpl, deliveredOn, endedOn, endedReason, ...one }: PregnancyRow): PersonPregnancy {
  return {
    ...one,
    hpht: isoDate(hpht),
    hpl: isoDate(hpl),
    deliveredOn: isoDate(deliveredOn),
    endedOn: isoDate(endedOn),
    endedReason: ENDED_REASONS.find((reason) => reason === endedReason) ?? null,
  }
}

type ConsentRow = Prisma.PersonGetPayload<{ select: typeof personColumns }>['consents'][number]

function presentConsent({ givenOn, withdrawnAt, ...consent }: ConsentRow): PersonConsent {
  return { ...consent, givenOn: isoDate(givenOn), withdrawnOn: withdrawnAt === null ? null : dayOf(withdrawnAt) }
}
