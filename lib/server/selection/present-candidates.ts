import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { subjectNameFor } from '@/lib/domain/cases/subject-name'
import { completedMonths } from '@/lib/domain/growth/age'
import type { CandidateSource, CandidateStatus } from '@/lib/domain/selection/candidate-status'
import { type Explanation, readExplanation } from '@/lib/domain/selection/explanation'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'

/** Somebody on the list. `score` and `explanation` are null for whoever may not see them, and for what cannot be read. */
export type CandidateRow = {
  id: string
  personId: string
  areaCode: string
  /** As far as whoever asks may know it: in full, or initials. */
  name: string
  ageMonths: number
  village: string
  subdistrict: string
  group: CaseGroup
  source: CandidateSource
  referralReason: string | null
  status: CandidateStatus
  score: number | null
  explanation: Explanation | null
  completeness: number | null
  reasonCode: string | null
  reasonNote: string | null
  override: boolean
  /** Of the consent to an audit; null for whoever may not read people. */
  consent: boolean | null
  case: { id: string; number: number } | null
}

export type RawCandidate = {
  id: string
  person_id: string
  area_code: string
  village: string
  subdistrict: string
  case_group: CaseGroup
  source: CandidateSource
  referral_reason: string | null
  status: CandidateStatus
  score: number
  explanation: unknown
  completeness: number
  reason_code: string | null
  reason_note: string | null
  override: boolean
  case_id: string | null
  number: number | null
}

/** The columns of `RawCandidate`; they need `candidate k` and `candidateJoins`. */
export const candidateColumns = Prisma.sql`k.id::text, k.person_id::text, k.area_code, v.name AS village, s.name AS subdistrict,
  k.case_group::text, k.source::text, k.referral_reason, k.status::text, k.score, k.explanation, k.completeness::float8, k.reason_code,
  k.reason_note, k.override, k.case_id::text, c.number`
export const candidateJoins = Prisma.sql`JOIN area v ON v.code = k.area_code JOIN area s ON s.code = left(k.area_code, 8)
  LEFT JOIN audit_case c ON c.id = k.case_id`

/** One candidate of a cycle as this person sees it; null where there is none for them. */
export async function presentCandidate(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  candidateId: string,
  day: string,
): Promise<CandidateRow | null> {
  const found = await tx.$queryRaw<RawCandidate[]>`SELECT ${candidateColumns} FROM candidate k ${candidateJoins}
    WHERE k.id = ${candidateId}::uuid AND k.cycle_id = ${cycleId}::uuid`
  const [row] = await presentCandidates(tx, actor, found, day)
  return row ?? null
}

/** Rows as this person sees them on a day, in their order: one statement more for the people behind them. */
export async function presentCandidates(
  tx: Tx,
  actor: Actor,
  raws: RawCandidate[],
  day: string,
): Promise<CandidateRow[]> {
  if (raws.length === 0) return []
  const people = await tx.person.findMany({
    where: { id: { in: raws.map(({ person_id }) => person_id) } },
    select: {
      id: true,
      name: true,
      bornOn: true,
      consents: { where: { withdrawnAt: null }, select: { id: true }, take: 1 },
    },
  })
  const byId = new Map(people.map((person) => [person.id, person]))
  return raws.flatMap((raw) => {
    const person = byId.get(raw.person_id)
    if (!person) return []
    const subject = { areaCode: raw.area_code }
    const seesScores = can(actor, 'candidate_score:read', subject)
    return {
      id: raw.id,
      personId: raw.person_id,
      areaCode: raw.area_code,
      name: subjectNameFor(actor, subject, person.name),
      ageMonths: completedMonths(isoDate(person.bornOn), day),
      village: raw.village,
      subdistrict: raw.subdistrict,
      group: raw.case_group,
      source: raw.source,
      referralReason: raw.referral_reason,
      status: raw.status,
      score: seesScores ? raw.score : null,
      explanation: seesScores ? readExplanation(raw.explanation) : null,
      completeness: seesScores ? raw.completeness : null,
      reasonCode: raw.reason_code,
      reasonNote: raw.reason_note,
      override: raw.override,
      consent: can(actor, 'person:read', subject) ? person.consents.length > 0 : null,
      case: raw.case_id && raw.number !== null ? { id: raw.case_id, number: raw.number } : null,
    }
  })
}
