import { type CaseStatus, isClosed } from '../cases/case-lifecycle'
import type { ConsentMethod } from './consent'

/** A consent as pages show it. `relation` is a code of CONSENT_RELATIONS, or words from an earlier register. */
export type PersonConsent = {
  id: string
  method: ConsentMethod
  givenBy: string
  relation: string
  givenOn: string
  withdrawnOn: string | null
}

export type PersonCase = { id: string; number: number; status: CaseStatus; year: number; semester: number }

/** A registered child as pages show it: dates 'YYYY-MM-DD', null is not known. NIK and KK only as last digits or not. */
export type PersonRecord = {
  id: string
  areaCode: string
  villageName: string
  name: string
  sex: 'male' | 'female'
  bornOn: string
  bornOnEstimated: boolean
  motherName: string
  fatherName: string | null
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
  /** Newest first. */
  consents: PersonConsent[]
  /** Newest first. */
  cases: PersonCase[]
}

/** The consent that counts: the newest that nobody took back. */
export function consentInForceOf({ consents }: Pick<PersonRecord, 'consents'>): PersonConsent | null {
  return consents.find(({ withdrawnOn }) => withdrawnOn === null) ?? null
}

/** The case that is not closed, if there is one. */
export function openCaseOf({ cases }: Pick<PersonRecord, 'cases'>): PersonCase | null {
  return cases.find(({ status }) => !isClosed(status)) ?? null
}
