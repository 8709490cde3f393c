import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { CaseFacts } from '@/lib/domain/cases/next-step'
import { subjectNameFor } from '@/lib/domain/cases/subject-name'
import { daysBetween } from '@/lib/domain/days'
import { completedMonths } from '@/lib/domain/growth/age'
import { dayOf, isoDate } from '../clock'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'

/** A case in a list. Dates 'YYYY-MM-DD'; null is "not measured", "none". */
export type CaseRow = CaseFacts & {
  id: string
  number: number
  areaCode: string
  /** As far as whoever asks may know it: in full, or initials. */
  name: string
  group: CaseGroup
  ageMonths: number
  village: string
  subdistrict: string
  daysInStatus: number
  z: number | null
  findingsConfirmed: number
  linesVerified: number
  late: boolean
}

export type RawCase = {
  id: string
  number: number
  area_code: string
  subject_name: string
  case_group: CaseGroup
  status: CaseStatus
  status_at: Date
  last_zlen: string | null
  findings_confirmed: number
  findings_unanswered: number
  findings_undecided: number
  lines_open: number
  lines_verified: number
  next_due_on: string | null
  next_visit_on: string | null
  person_id: string
  village: string
  subdistrict: string
}

/** The columns of `RawCase`; they need `audit_case c`, its village `v` and subdistrict `k`. */
export const caseColumns = Prisma.sql`c.id::text, c.number, c.area_code, c.subject_name, c.case_group::text, c.status::text, c.status_at,
  c.last_zlen::text, c.findings_confirmed, c.findings_unanswered, c.findings_undecided, c.lines_open, c.lines_verified,
  c.next_due_on::text, c.next_visit_on::text, c.person_id::text, v.name AS village, k.name AS subdistrict`

/** What a case's row is joined with. */
export const caseJoins = Prisma.sql`JOIN area v ON v.code = c.area_code JOIN area k ON k.code = left(c.area_code, 8)`

/**
 * Rows as lists show them to this person on a day, in their order. The birth dates are read apart: joined, the policies
 * of both tables would have to be planned together.
 */
export async function presentCases(tx: Tx, actor: Actor, raws: RawCase[], day: string): Promise<CaseRow[]> {
  if (raws.length === 0) return []
  const ids = raws.map(({ person_id }) => person_id)
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, bornOn: true } })
  const bornOn = new Map(people.map((person) => [person.id, isoDate(person.bornOn)]))
  return raws.flatMap((raw) => {
    const born = bornOn.get(raw.person_id)
    return born ? [presentCase(actor, raw, born, day)] : []
  })
}

/** A row with the birth date of its child, as this person sees it on a day. */
export function presentCase(actor: Actor, raw: RawCase, bornOn: string, day: string): CaseRow {
  // Of the cases of others an expert sees none at all, so every row here is one of theirs.
  const subject = { areaCode: raw.area_code, expertIds: actor.role === 'expert' ? [actor.id] : [] }
  return {
    id: raw.id,
    number: raw.number,
    areaCode: raw.area_code,
    name: subjectNameFor(actor, subject, raw.subject_name),
    group: raw.case_group,
    ageMonths: completedMonths(bornOn, day),
    village: raw.village,
    subdistrict: raw.subdistrict,
    status: raw.status,
    daysInStatus: daysBetween(dayOf(raw.status_at), day),
    z: raw.last_zlen === null ? null : Number(raw.last_zlen),
    findingsConfirmed: raw.findings_confirmed,
    findingsUnanswered: raw.findings_unanswered,
    findingsUndecided: raw.findings_undecided,
    linesOpen: raw.lines_open,
    linesVerified: raw.lines_verified,
    nextDueOn: raw.next_due_on,
    nextVisitOn: raw.next_visit_on,
    late: raw.next_due_on !== null && raw.next_due_on < day,
  }
}
