import 'server-only'
import type { Tx } from '../db/client'
import type { Subject, Taken } from './line-facts'

type Row = { id: string; area_code: string; visit_on: string; taken: Taken[] }

/**
 * The next cases in follow-up of a district by key, at most `most`, whose first open visit is past on this day or that
 * were spoken of before: as `lineFacts`.
 */
export async function caseFacts(
  tx: Tx,
  district: string,
  after: string,
  most: number,
  today: string,
): Promise<Subject[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id::text, c.area_code, c.next_visit_on::text AS visit_on,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'rule', e.rule, 'spell', e.spell, 'step', e.step,
        'on', e.raised_on, 'settled', e.settled_at IS NOT NULL)), '[]') FROM escalation e WHERE e.subject_id = c.id) AS taken
    FROM audit_case c
    WHERE c.district_code = ${district} AND c.id > ${after}::uuid AND c.status = 'in_follow_up'
      AND c.next_visit_on IS NOT NULL
      AND (c.next_visit_on < ${today}::date
        OR EXISTS (SELECT FROM escalation e WHERE e.subject_id = c.id AND e.settled_at IS NULL))
    ORDER BY c.id LIMIT ${most}::int`
  return rows.map(({ id, area_code: areaCode, visit_on: visitDueOn, taken }) => ({
    id,
    caseId: id,
    areaCode,
    agencyId: null,
    facts: { kind: 'case', visitDueOn },
    taken,
    seen: visitDueOn,
  }))
}
