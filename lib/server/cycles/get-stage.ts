import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import { subjectNameFor } from '@/lib/domain/cases/subject-name'
import { readStageCursor, type StageCursor, writeStageCursor } from '@/lib/domain/cycles/stage-cursor'
import { roleForCase, roleForLine } from '@/lib/domain/cycles/next-person'
import { type CycleStage, isCycleStage, STAGES } from '@/lib/domain/cycles/stages'
import { casesOfStage, linesOfStage } from '@/lib/domain/cycles/waiting'
import { daysBetween } from '@/lib/domain/days'
import { isId } from '@/lib/domain/is-id'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { requireActor } from '../auth/session'
import { dayOf, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type Board, boardOf } from './get-board'

const PAGE_ROWS = 25

/** A case or a plan line that waits in a stage. */
export type StuckRow = {
  kind: 'case' | 'line'
  id: string
  caseNumber: number
  /** The person's name as this reader may see it; null for a line, which is known by what is done. */
  name: string | null
  activity: string | null
  village: string
  caseStatus: CaseStatus | null
  lineStatus: LineStatus | null
  role: Role | null
  office: string | null
  days: number
  carried: boolean
}

export type StagePage = { board: Board; stage: CycleStage; rows: StuckRow[]; next: string | null }

/**
 * One stage of a cycle with a page of what waits in it, longest first, from after `after` on. A 404 for whoever may not
 * read the cycle, and where there is no such stage. Whoever sees no cases gets none.
 */
export async function getStage(cycleId: string, stage: string, after: string | null): Promise<StagePage> {
  const actor = await requireActor()
  if (!isId(cycleId) || !isCycleStage(stage) || !mayEver(actor, 'cycle:read')) notFound()
  const page = await asActor(actor, (tx) => stageOf(tx, actor, { cycleId, stage, after }, today()))
  return page ?? notFound()
}

type Asked = { cycleId: string; stage: CycleStage; after: string | null }

/** The same, for a transaction and a day that the caller names; null where there is nothing to see. */
export async function stageOf(tx: Tx, actor: Actor, asked: Asked, day: string): Promise<StagePage | null> {
  const { cycleId, stage } = asked
  const board = await boardOf(tx, actor, cycleId, day)
  if (!board) return null
  if (!can(actor, 'case:read', { areaCode: board.cycle.areaCode })) return { board, stage, rows: [], next: null }
  const after = readStageCursor(asked.after)
  const found =
    STAGES[stage].unit === 'lines'
      ? await linesIn(tx, cycleId, stage, after)
      : STAGES[stage].unit === 'cases'
        ? await casesIn(tx, cycleId, stage, after)
        : []
  const shown = found.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  return {
    board,
    stage,
    rows: shown.map((raw) => present(actor, raw, day)),
    next: found.length > PAGE_ROWS && last ? writeStageCursor({ at: last.at.toISOString(), id: last.id }) : null,
  }
}

type Raw = {
  kind: 'case' | 'line'
  id: string
  at: Date
  number: number
  name: string | null
  activity: string | null
  area_code: string
  village: string
  status: string
  settled: boolean
  office: string | null
  carried: boolean
}

function casesIn(tx: Tx, cycleId: string, stage: CycleStage, after: StageCursor | null): Promise<Raw[]> {
  return tx.$queryRaw<Raw[]>`
    SELECT 'case' AS kind, c.id::text, c.status_at AS at, c.number, c.subject_name AS name, NULL AS activity, c.area_code,
      v.name AS village, c.status::text, c.next_visit_on IS NULL AS settled, h.name AS office, false AS carried
    FROM cases_waiting(${cycleId}::uuid, ${JSON.stringify(casesOfStage(stage))}::jsonb, ${placeOf(after)}::jsonb, ${PAGE_ROWS + 1}::int)
        WITH ORDINALITY AS page (id, n)
      CROSS JOIN LATERAL (SELECT * FROM audit_case x WHERE x.id = page.id OFFSET 0) c
      JOIN area v ON v.code = c.area_code
      LEFT JOIN health_center_village hv ON hv.area_code = c.area_code LEFT JOIN health_center h ON h.id = hv.health_center_id
    ORDER BY page.n`
}

function linesIn(tx: Tx, cycleId: string, stage: CycleStage, after: StageCursor | null): Promise<Raw[]> {
  return tx.$queryRaw<Raw[]>`
    SELECT 'line' AS kind, l.id::text, l.status_at AS at, l.case_number AS number, NULL AS name, l.activity, l.area_code,
      v.name AS village, l.status::text, false AS settled, g.local_name AS office, l.cycle_id <> ${cycleId}::uuid AS carried
    FROM lines_waiting(${cycleId}::uuid, ${JSON.stringify(linesOfStage(stage))}::jsonb, ${placeOf(after)}::jsonb, ${PAGE_ROWS + 1}::int)
        WITH ORDINALITY AS page (id, n)
      CROSS JOIN LATERAL (SELECT * FROM plan_line x WHERE x.id = page.id OFFSET 0) l
      JOIN area v ON v.code = l.area_code JOIN agency g ON g.id = l.lead_agency_id
    ORDER BY page.n`
}

const placeOf = (after: StageCursor | null) => after && JSON.stringify({ at: after.at, id: after.id })

function present(actor: Actor, raw: Raw, day: string): StuckRow {
  const isCase = raw.kind === 'case'
  const caseStatus = isCase ? (raw.status as CaseStatus) : null
  const lineStatus = isCase ? null : (raw.status as LineStatus)
  const role = caseStatus ? roleForCase(caseStatus, raw.settled) : lineStatus && roleForLine(lineStatus)
  return {
    kind: raw.kind,
    id: raw.id,
    caseNumber: raw.number,
    name: raw.name === null ? null : subjectNameFor(actor, { areaCode: raw.area_code }, raw.name),
    activity: raw.activity,
    village: raw.village,
    caseStatus,
    lineStatus,
    role,
    office: role === 'health_center' || role === 'agency_planner' ? raw.office : null,
    days: Math.max(0, daysBetween(dayOf(raw.at), day)),
    carried: raw.carried,
  }
}
