import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { districtOf } from '@/lib/domain/access/actor'
import { daysBetween } from '@/lib/domain/days'
import { AWAITED_STATUSES } from '@/lib/domain/plans/line-lifecycle'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'
import type { Some } from './people-tasks'
import { MOST_COUNTED, MOST_SHOWN } from './task-limits'

export type LineWithoutProof = { id: string; activity: string; village: string; deadlineOn: string; late: boolean }
export type RevisionToApprove = {
  caseId: string
  caseNumber: number
  village: string
  version: number
  waitingDays: number
}
/** How many lines of an agency are past their deadline, counted to `MOST_COUNTED`. */
export type LateAgency = { id: string; name: string; count: number }

/** Lines that the caller's agency has begun without a single file of proof; without one they can never be done. */
export async function linesWithoutProof(tx: Tx, day: string): Promise<Some<LineWithoutProof>> {
  const begun = JSON.stringify([{ statuses: ['in_progress'] }])
  const rows = await tx.$queryRaw<
    { id: string; activity: string; village: string; deadline_on: string; count: number }[]
  >`
    SELECT l.id::text, l.activity, v.name AS village, l.deadline_on::text, s.count FROM (
      SELECT page.id, count(*) OVER ()::int AS count
      FROM find_lines(${begun}::jsonb, '{"unproven": true}', NULL, ${MOST_COUNTED}) WITH ORDINALITY AS page (id, place)
      ORDER BY page.place LIMIT ${MOST_SHOWN}) s
    JOIN plan_line l ON l.id = s.id JOIN area v ON v.code = l.area_code ORDER BY l.deadline_on, l.id`
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ id, activity, village, deadline_on }) => ({
      id,
      activity,
      village,
      deadlineOn: deadline_on,
      late: deadline_on < day,
    })),
  }
}

/** Revised plans that wait for the chair while the approved version goes on. */
export async function revisionsToApprove(tx: Tx, actor: Actor, day: string): Promise<Some<RevisionToApprove>> {
  const district = districtOf(actor.areaCode) ?? ''
  const rows = await tx.$queryRaw<
    { id: string; number: number; village: string; version: number; at: Date; count: number }[]
  >`
    SELECT c.id::text, c.number, v.name AS village, s.version, s.proposed_at AS at, s.count FROM (
      SELECT *, count(*) OVER ()::int AS count FROM (
        SELECT l.case_id, l.version, l.proposed_at FROM plan l
        WHERE l.status = 'proposed' AND l.version > 1 AND l.area_code >= ${district} AND l.area_code < ${`${district}/`}
        LIMIT ${MOST_COUNTED}) AS waiting
      ORDER BY proposed_at LIMIT ${MOST_SHOWN}) s
    JOIN audit_case c ON c.id = s.case_id JOIN area v ON v.code = c.area_code
    WHERE c.status = 'in_follow_up' ORDER BY s.proposed_at`
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ id, number, village, version, at }) => ({
      caseId: id,
      caseNumber: number,
      village,
      version,
      waitingDays: daysBetween(dayOf(at), day),
    })),
  }
}

/** The agencies of the district with lines past their deadline, most first. */
export async function lateAgencies(tx: Tx, actor: Actor, day: string): Promise<LateAgency[]> {
  const awaited = Prisma.join(AWAITED_STATUSES.map((status) => Prisma.sql`${status}::"LineStatus"`))
  return tx.$queryRaw<
    LateAgency[]
  >`SELECT g.id::text, g.local_name AS name, late.count FROM agency g CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM (
        SELECT FROM plan_line l WHERE l.lead_agency_id = g.id AND l.status IN (${awaited}) AND l.deadline_on < ${day}::date
        LIMIT ${MOST_COUNTED}) AS waiting) late
    WHERE g.area_code = ${districtOf(actor.areaCode)} AND late.count > 0 ORDER BY late.count DESC, g.local_name`
}
