import 'server-only'
import { isLate, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'

/** What an agency was asked to do for somebody, by when, and what became of it. Days are ISO `YYYY-MM-DD`. */
export type Promised = {
  id: string
  activity: string
  agency: string
  status: LineStatus
  deadlineOn: string
  late: boolean
  doneOn: string | null
  verifiedOn: string | null
  /** Why it was declined, postponed, reopened or cancelled. */
  reason: string | null
}

export type Promises = { first: Promised[]; count: number }

/** A page of a person shows so many; the others stand on the pages of their cases. */
export const MOST_PROMISES = 12

/** What was promised for a person in all their audits, what is still awaited first. Empty where one may not see it. */
export async function promisesOf(personId: string): Promise<Promises> {
  const actor = await requireActor()
  return asActor(actor, (tx) => promisesFor(tx, personId, today()))
}

/** The same, for a transaction and a day that the caller names. One statement. */
export async function promisesFor(tx: Tx, personId: string, day: string): Promise<Promises> {
  const rows = await tx.$queryRaw<(Omit<Promised, 'late'> & { count: number })[]>`
    SELECT l.id::text, l.activity, g.local_name AS agency, l.status::text, l.deadline_on::text AS "deadlineOn",
      l.done_on::text AS "doneOn",
      (SELECT max(v.checked_on)::text FROM verification v
        WHERE v.line_id = l.id AND v.verdict = 'verified' AND l.status = 'verified') AS "verifiedOn",
      CASE l.status WHEN 'declined' THEN l.decline_reason WHEN 'postponed' THEN l.status_reason
        WHEN 'reopened' THEN l.status_reason WHEN 'cancelled' THEN l.status_reason END AS reason,
      count(*) OVER ()::int AS count
    FROM audit_case c JOIN plan_line l ON l.case_id = c.id JOIN agency g ON g.id = l.lead_agency_id
    WHERE c.person_id = ${personId}::uuid AND l.status NOT IN ('draft', 'proposed')
    ORDER BY l.status IN ('verified', 'cancelled'), l.deadline_on, l.id LIMIT ${MOST_PROMISES}`
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ count: _count, ...row }) => ({ ...row, late: isLate(row, day) })),
  }
}
