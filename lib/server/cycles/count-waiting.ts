import 'server-only'
import { type CaseStatus, CASE_STATUSES } from '@/lib/domain/cases/case-lifecycle'
import type { Role } from '@/lib/domain/access/roles'
import { roleForCase, roleForLine } from '@/lib/domain/cycles/next-person'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { stageOfCase, stageOfLine, type Waiting, waitingSince } from '@/lib/domain/cycles/waiting'
import { type LineStatus, LINE_STATUSES } from '@/lib/domain/plans/line-lifecycle'
import { TIME_ZONE } from '@/lib/i18n/locale'
import type { Tx } from '../db/client'
import { linesOfCycle } from './lines-of-cycle'

type Counted = { status: string; settled: boolean; since: string; n: number }

/** How many cases and lines wait in each stage, and how long: two grouped statements over the cycle's rows. */
export async function countWaiting(tx: Tx, cycleId: string, day: string): Promise<Map<CycleStage, Waiting>> {
  const cases = await tx.$queryRaw<Counted[]>`
    SELECT c.status::text, c.next_visit_on IS NULL AS settled, (c.status_at AT TIME ZONE ${TIME_ZONE})::date::text AS since, count(*)::int AS n
    FROM audit_case c WHERE c.cycle_id = ${cycleId}::uuid GROUP BY 1, 2, 3`
  const lines = await tx.$queryRaw<Counted[]>`
    SELECT l.status::text, false AS settled, (l.status_at AT TIME ZONE ${TIME_ZONE})::date::text AS since, count(*)::int AS n
    FROM plan_line l WHERE ${linesOfCycle(cycleId)} GROUP BY 1, 2, 3`
  const byStage = new Map<CycleStage, Counted[]>()
  const add = (stage: CycleStage | null, row: Counted) => {
    if (stage !== null) byStage.set(stage, [...(byStage.get(stage) ?? []), row])
  }
  for (const row of cases) add(stageOfCase(row.status as CaseStatus, row.settled), row)
  for (const row of lines) add(stageOfLine(row.status as LineStatus), row)
  return new Map([...byStage].map(([stage, rows]) => [stage, waitingSince(rows, day)]))
}

/** The one that has waited longest in a stage, whose act it waits for, and who that is where the reader may know. */
export type NextPerson = { role: Role; office: string | null; name: string | null; caseNumber: number | null }

type Oldest = {
  stage: CycleStage
  status: string
  settled: boolean
  number: number
  village: string
  center: string | null
  officer: string | null
  expert: string | null
}

const CASE_STAGES = JSON.stringify(
  CASE_STATUSES.flatMap((status) =>
    [true, false].flatMap((settled) => {
      const stage = stageOfCase(status, settled)
      return stage === null ? [] : [{ status, settled, stage }]
    }),
  ),
)
const LINE_STAGES = JSON.stringify(
  LINE_STATUSES.flatMap((status) => {
    const stage = stageOfLine(status)
    return stage === null ? [] : [{ status, stage }]
  }),
)

/** Who acts next in each stage where something waits: two statements, whatever the number of rows. */
export async function nextPeople(tx: Tx, cycleId: string): Promise<Map<CycleStage, NextPerson>> {
  const cases = await tx.$queryRaw<Oldest[]>`
    SELECT o.stage, o.status, o.settled, o.number, v.name AS village, h.name AS center, e.name AS expert,
      (SELECT u.name FROM app_user u WHERE u.area_code = o.area_code AND u.role::text = 'village_officer' AND u.closed_at IS NULL
        ORDER BY u.created_at LIMIT 1) AS officer
    FROM (SELECT DISTINCT ON (m.stage) m.stage, m.status, m.settled, c.number, c.area_code, c.expert_id
          FROM audit_case c JOIN jsonb_to_recordset(${CASE_STAGES}::jsonb) AS m(status text, settled boolean, stage text)
            ON m.status = c.status::text AND m.settled = (c.next_visit_on IS NULL)
          WHERE c.cycle_id = ${cycleId}::uuid ORDER BY m.stage, c.status_at, c.id) o
    JOIN area v ON v.code = o.area_code LEFT JOIN app_user e ON e.id = o.expert_id
    LEFT JOIN health_center_village hv ON hv.area_code = o.area_code LEFT JOIN health_center h ON h.id = hv.health_center_id`
  const lines = await tx.$queryRaw<
    { stage: CycleStage; status: LineStatus; number: number; village: string; agency: string }[]
  >`
    SELECT o.stage, o.status, o.number, v.name AS village, g.local_name AS agency
    FROM (SELECT DISTINCT ON (m.stage) m.stage, m.status, l.case_number AS number, l.area_code, l.lead_agency_id
          FROM plan_line l JOIN jsonb_to_recordset(${LINE_STAGES}::jsonb) AS m(status text, stage text) ON m.status = l.status::text
          WHERE ${linesOfCycle(cycleId)} ORDER BY m.stage, l.status_at, l.id) o
    JOIN area v ON v.code = o.area_code JOIN agency g ON g.id = o.lead_agency_id`

  const next = new Map<CycleStage, NextPerson>()
  for (const one of cases) {
    const role = roleForCase(one.status as CaseStatus, one.settled)
    if (role !== null) next.set(one.stage, { role, caseNumber: one.number, ...placeOf(role, one) })
  }
  for (const { stage, status, number, village, agency } of lines) {
    const role = roleForLine(status)
    if (role === null) continue
    const office = role === 'agency_planner' ? agency : role === 'village_officer' ? village : null
    next.set(stage, { role, office, name: null, caseNumber: number })
  }
  return next
}

function placeOf(
  role: Role,
  { village, center, officer, expert }: Oldest,
): { office: string | null; name: string | null } {
  switch (role) {
    case 'village_officer':
      return { office: village, name: officer }
    case 'health_center':
      return { office: center, name: null }
    case 'expert':
      return { office: null, name: expert }
    default:
      return { office: null, name: null }
  }
}
