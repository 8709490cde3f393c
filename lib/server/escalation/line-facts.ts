import 'server-only'
import type { TakenStep } from '@/lib/domain/escalation/due-steps'
import type { Facts } from '@/lib/domain/escalation/lateness'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { TIME_ZONE } from '@/lib/i18n/locale'
import type { Tx } from '../db/client'

/** A step of the past, and whether it is over. */
export type Taken = TakenStep & { id: string; settled: boolean }

/** One line or case to look at: what the rules need, what was said of it before, and how it stood when it was read. */
export type Subject = {
  id: string
  caseId: string
  areaCode: string
  /** The agency that has to act; null for a case. */
  agencyId: string | null
  facts: Facts
  taken: Taken[]
  /** Changes whenever somebody acts. */
  seen: string
}

type Row = {
  id: string
  case_id: string
  area_code: string
  lead_agency_id: string
  status: LineStatus
  status_at: string
  status_on: string
  deadline_on: string
  reopened_at: string | null
  reopened_on: string | null
  budgeted: boolean
  taken: Taken[]
}

/**
 * The next open lines of a district by key, at most `most`, with the steps taken for each: one statement whatever their
 * number. In the worker over all lines, under an actor over those in scope.
 */
export async function lineFacts(tx: Tx, district: string, after: string, most: number): Promise<Subject[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT l.id::text, l.case_id::text, l.area_code, l.lead_agency_id::text, l.status::text, l.deadline_on::text,
      to_char(l.status_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS status_at,
      (l.status_at AT TIME ZONE ${TIME_ZONE})::date::text AS status_on,
      to_char(l.reopened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS reopened_at,
      (l.reopened_at AT TIME ZONE ${TIME_ZONE})::date::text AS reopened_on,
      (l.allocated_rp IS NOT NULL OR l.budget_rp IS NOT DISTINCT FROM 0) AS budgeted,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'rule', e.rule, 'spell', e.spell, 'step', e.step,
        'on', e.raised_on, 'settled', e.settled_at IS NOT NULL)), '[]') FROM escalation e WHERE e.subject_id = l.id) AS taken
    FROM plan_line l
    WHERE l.district_code = ${district} AND l.id > ${after}::uuid
      AND l.status IN ('approved', 'accepted', 'declined', 'in_progress', 'reopened', 'postponed', 'done')
    ORDER BY l.id LIMIT ${most}::int`
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    areaCode: row.area_code,
    agencyId: row.lead_agency_id,
    facts: {
      kind: 'line',
      status: row.status,
      since: { at: row.status_at, on: row.status_on },
      deadlineOn: row.deadline_on,
      reopened:
        row.reopened_at !== null && row.reopened_on !== null ? { at: row.reopened_at, on: row.reopened_on } : null,
      budgeted: row.budgeted,
    },
    taken: row.taken,
    seen: `${row.status} ${row.deadline_on}`,
  }))
}
