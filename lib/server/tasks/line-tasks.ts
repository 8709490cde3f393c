import 'server-only'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { daysBetween } from '@/lib/domain/days'
import { type Settling, settlingOf } from '@/lib/domain/escalation/settle-by'
import { groupWindow } from '@/lib/domain/lines/line-groups'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { daysToSettle } from '../lines/days-to-settle'
import { EVERYWHERE, findLines } from '../lines/find-lines'
import type { Some } from './people-tasks'
import { MOST_COUNTED, MOST_SHOWN } from './task-limits'

type OfLine = { agency: string; village: string; activity: string }
/** An agency's question that nobody has answered; the id is the question's. */
export type QuestionToAnswer = OfLine & { id: string; lineId: string; waitingDays: number }
/** A declined line, and by when the team settles it. */
export type LineToSettle = OfLine & { id: string; settling: Settling }

/** The questions of a district that wait for the team, longest first. One statement, ended by its index. */
export async function questionsToAnswer(tx: Tx, actor: Actor, day: string): Promise<Some<QuestionToAnswer>> {
  const district = districtOf(actor.areaCode) ?? ''
  const rows = await tx.$queryRaw<(OfLine & { id: string; lineId: string; at: Date; count: number })[]>`
    SELECT q.id::text, q.line_id::text AS "lineId", q.at, q.count, g.local_name AS agency, v.name AS village, l.activity FROM (
      SELECT *, count(*) OVER ()::int AS count FROM (
        SELECT c.id, c.line_id, c.area_code, c.at FROM line_comment c
        WHERE c.asks AND c.answered_at IS NULL AND c.area_code >= ${district} AND c.area_code < ${`${district}/`}
          AND EXISTS (SELECT FROM plan_line o WHERE o.id = c.line_id AND o.status NOT IN ('verified', 'cancelled'))
        LIMIT ${MOST_COUNTED}) AS waiting
      ORDER BY at, id LIMIT ${MOST_SHOWN}) q
    JOIN plan_line l ON l.id = q.line_id JOIN agency g ON g.id = l.lead_agency_id JOIN area v ON v.code = q.area_code
    ORDER BY q.at, q.id`
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ at, count: _count, ...row }) => ({ ...row, waitingDays: daysBetween(dayOf(at), day) })),
  }
}

/** The declined lines in the actor's scope, the first to be settled first among the `MOST_COUNTED` nearest their deadline. */
export async function linesToSettle(tx: Tx, day: string): Promise<Some<LineToSettle>> {
  const ids = await findLines(tx, [groupWindow('declined', day)], EVERYWHERE, null, MOST_COUNTED)
  if (ids.length === 0) return { count: 0, first: [] }
  const rows = await tx.$queryRaw<(OfLine & { id: string; at: Date })[]>`
    SELECT l.id::text, l.status_at AS at, l.activity, g.local_name AS agency, v.name AS village
    FROM plan_line l JOIN agency g ON g.id = l.lead_agency_id JOIN area v ON v.code = l.area_code
    WHERE l.id = ANY(${ids}::uuid[]) ORDER BY l.status_at, l.id LIMIT ${MOST_SHOWN}`
  const days = await daysToSettle(tx)
  return {
    count: ids.length,
    first: rows.map(({ at, ...row }) => ({ ...row, settling: settlingOf(dayOf(at), day, days) })),
  }
}
