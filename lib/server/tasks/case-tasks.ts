import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { nextSteps, pageOfStep, rolesFor } from '@/lib/domain/cases/next-step'
import { daysBeyondLimit } from '@/lib/domain/cases/stage-limits'
import { daysBetween } from '@/lib/domain/days'
import { type CaseTask, caseSearches } from '@/lib/domain/tasks/task-groups'
import { caseColumns, caseJoins, type CaseRow, presentCases, type RawCase } from '../cases/case-row'
import type { Tx } from '../db/client'
import { MOST_COUNTED, MOST_SHOWN } from './task-limits'

/** A case that waits for somebody: where it is worked on, and by when. */
export type CaseToDo = CaseRow & {
  /** The page of the case on which this person does what is next; empty for the case's own page. */
  page: string
  /** For a monitoring visit: the day it is due, 'YYYY-MM-DD'. */
  dueOn: string | null
  /** Days until then; negative once it is late. */
  dueIn: number | null
  /** Days in its status beyond the limit; null within it. */
  beyond: number | null
  /** Why the worksheet came back. */
  remark: string | null
}

export type CaseGroupToDo = { task: CaseTask; count: number; cases: CaseToDo[] }

type Found = RawCase & { task: CaseTask; count: number; remark: string | null }

/**
 * The cases that wait for this person by kind of work: how many, at most `MOST_COUNTED`, and the first few. Two queries for
 * all kinds, each search ended by its index.
 */
export async function caseTasks(tx: Tx, actor: Actor, day: string): Promise<CaseGroupToDo[]> {
  const searches = caseSearches(actor.role, day)
  if (searches.length === 0) return []
  const found = await tx.$queryRaw<Found[]>`
    WITH found AS (
      SELECT s.task, f.id, row_number() OVER (PARTITION BY s.task, s.filter ORDER BY f.n) AS n FROM jsonb_to_recordset(${JSON.stringify(searches)}::jsonb) AS s(task text, filter jsonb, sort text)
      CROSS JOIN LATERAL find_cases(s.filter, s.sort, NULL, ${MOST_COUNTED}::int) WITH ORDINALITY AS f(id, n)
      -- Whoever evaluated a case may not close it.
      WHERE CASE WHEN s.task = 'to_close' THEN (SELECT o.decided_by_id FROM outcome_decision o WHERE o.case_id = f.id
        ORDER BY o.created_at DESC LIMIT 1) IS DISTINCT FROM ${actor.id}::uuid ELSE true END),
    counted AS (SELECT task, least(count(*), ${MOST_COUNTED}::int)::int AS count FROM found GROUP BY task)
    SELECT f.task, t.count, ${caseColumns},
      CASE WHEN f.task = 'returned' THEN (SELECT r.reason FROM worksheet_remark r JOIN worksheet w ON w.id = r.worksheet_id
        WHERE w.case_id = c.id AND r.resolved_at IS NULL ORDER BY r.created_at DESC LIMIT 1) END AS remark
    FROM found f JOIN counted t ON t.task = f.task JOIN audit_case c ON c.id = f.id ${caseJoins}
    WHERE f.n <= ${MOST_SHOWN} ORDER BY f.n`
  const rows = new Map((await presentCases(tx, actor, found, day)).map((row) => [row.id, row]))
  const tasks = new Set(searches.map(({ task }) => task))
  return [...tasks].flatMap((task) => {
    const ofTask = found.filter((one) => one.task === task)
    const [first] = ofTask
    if (!first) return []
    const cases = ofTask.flatMap((raw) => {
      const row = rows.get(raw.id)
      return row ? [toDo(actor, raw, row, day)] : []
    })
    if (task === 'stuck') cases.sort(byTimeBeyond)
    return [{ task, count: first.count, cases: cases.slice(0, MOST_SHOWN) }]
  })
}

function toDo(actor: Actor, raw: Found, row: CaseRow, day: string): CaseToDo {
  const dueOn = raw.task === 'visit_due' ? row.nextVisitOn : null
  const step = nextSteps(row, day).find(({ key }) => rolesFor(key).includes(actor.role))
  return {
    ...row,
    page: step ? pageOfStep(step.key) : '',
    dueOn,
    dueIn: dueOn === null ? null : daysBetween(day, dueOn),
    beyond: daysBeyondLimit(row.status, row.daysInStatus),
    remark: raw.remark,
  }
}

// Stuck cases come from a search a status, each in its own order.
const byTimeBeyond = (a: CaseToDo, b: CaseToDo) => (b.beyond ?? 0) - (a.beyond ?? 0)
