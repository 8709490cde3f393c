import type { CaseGroup } from '../cases/case-filter'
import { type CaseStatus, isClosed } from '../cases/case-lifecycle'
import type { ConsentMethod } from './consent'
import type { EndedReason } from '../pregnancies/pregnancy-codes'
import type { GroupFacts } from './fitting-groups'
import type { PersonKind } from './person-kind'

/** A consent as pages show it. `relation` is a code of CONSENT_RELATIONS, or words from an earlier register. */
export type PersonConsent = {
  id: string
  method: ConsentMethod
  givenBy: string
  relation: string
  givenOn: string
  withdrawnOn: string | null
}

export type PersonCase = {
  id: string
  number: number
  group: CaseGroup
  status: CaseStatus
  year: number
  semester: number
}

/** A pregnancy as pages show it. */
export type PersonPregnancy = {
  id: string
  status: 'ongoing' | 'delivered' | 'ended'
  hpht: string | null
  hpl: string | null
  deliveredOn: string | null
  endedOn: string | null
  endedReason: EndedReason | null
}

/** A registered child or woman as pages show it: dates 'YYYY-MM-DD', null is not known. NIK and KK only as last digits or not. */
export type PersonRecord = {
  id: string
  areaCode: string
  villageName: string
  kind: PersonKind
  name: string
  sex: 'male' | 'female'
  bornOn: string
  bornOnEstimated: boolean
  /** Of a child; null of a woman. */
  motherName: string | null
  fatherName: string | null
  /** Of a woman: her husband, and the day of her marriage, planned or recorded. */
  partnerName: string | null
  marriageOn: string | null
  /** Of a child: the registered mother, and the pregnancy it was born from. */
  motherId: string | null
  pregnancyId: string | null
  /** Of a woman: a registered child names her as its mother. */
  hasChildren: boolean
  phone: string | null
  address: string
  rt: string | null
  rw: string | null
  posyandu: string | null
  nikLast4: string | null
  hasKk: boolean
  noNikReason: string | null
  birthWeightG: number | null
  birthLengthCm: number | null
  gestationWeeks: number | null
  registeredOn: string
  /** Of a woman, the last recorded first. */
  pregnancies: PersonPregnancy[]
  /** Newest first. */
  consents: PersonConsent[]
  /** Newest first. */
  cases: PersonCase[]
}

/** The consent that counts: the newest that nobody took back. */
export function consentInForceOf({ consents }: Pick<PersonRecord, 'consents'>): PersonConsent | null {
  return consents.find(({ withdrawnOn }) => withdrawnOn === null) ?? null
}

/** The pregnancy that is under way, if there is one. */
export function ongoingPregnancyOf({ pregnancies }: Pick<PersonRecord, 'pregnancies'>): PersonPregnancy | null {
  return pregnancies.find(({ status }) => status === 'ongoing') ?? null
}

/** A pregnancy that was one: not what somebody recorded by mistake. */
export function wasOne({ endedReason }: { endedReason: string | null }): boolean {
  return endedReason !== 'recorded_wrongly'
}

/** What decides for which group somebody can be proposed. */
export function groupFactsOfRecord(person: PersonRecord): GroupFacts {
  const births = person.pregnancies.flatMap(({ deliveredOn }) => deliveredOn ?? []).toSorted()
  return {
    ...person,
    pregnant: ongoingPregnancyOf(person) !== null,
    lastDeliveredOn: births.at(-1) ?? null,
    hasBeenPregnant: person.pregnancies.some(wasOne) || person.hasChildren,
  }
}

/** The case that is not closed, if there is one. */
export function openCaseOf({ cases }: Pick<PersonRecord, 'cases'>): PersonCase | null {
  return cases.find(({ status }) => !isClosed(status)) ?? null
}
