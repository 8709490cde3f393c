import 'server-only'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { Role } from '@/lib/domain/access/roles'
import { roleForCase, roleForLine } from '@/lib/domain/cycles/next-person'
import { CYCLE_STAGES, type CycleStage } from '@/lib/domain/cycles/stages'
import {
  casesOfStage,
  linesOfStage,
  stageOfCase,
  stageOfLine,
  type Waiting,
  waitingSince,
} from '@/lib/domain/cycles/waiting'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'

type Counted = { kind: 'case' | 'line'; status: string; settled: boolean; since: string; n: number }

/** How many cases and lines wait in each stage, and how long: one statement of the database's `count_waiting`. */
export async function countWaiting(tx: Tx, cycleId: string, day: string): Promise<Map<CycleStage, Waiting>> {
  const rows = await tx.$queryRaw<
    Counted[]
  >`SELECT kind, status, settled, since, n FROM count_waiting(${cycleId}::uuid)`
  const byStage = new Map<CycleStage, Counted[]>()
  for (const row of rows) {
    const { kind, status, settled } = row
    const stage = kind === 'case' ? stageOfCase(status as CaseStatus, settled) : stageOfLine(status as LineStatus)
    if (stage !== null) byStage.set(stage, [...(byStage.get(stage) ?? []), row])
  }
  return new Map([...byStage].map(([stage, waiting]) => [stage, waitingSince(waiting, day)]))
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

/** Every stage in which cases wait, as `cases_waiting` asks for them; and every stage in which lines do. */
const CASE_STAGES = JSON.stringify(
  CYCLE_STAGES.map((stage) => ({ stage, waits: casesOfStage(stage) })).filter(({ waits }) => waits.length > 0),
)
const LINE_STAGES = JSON.stringify(
  CYCLE_STAGES.map((stage) => ({ stage, statuses: linesOfStage(stage) })).filter(({ statuses }) => statuses.length > 0),
)

/** Who acts next in each stage where something waits: two statements, whatever the number of rows. */
export async function nextPeople(tx: Tx, cycleId: string): Promise<Map<CycleStage, NextPerson>> {
  const cases = await tx.$queryRaw<Oldest[]>`
    SELECT m.stage, o.status::text, o.next_visit_on IS NULL AS settled, o.number, v.name AS village, h.name AS center, e.name AS expert,
      (SELECT u.name FROM app_user u WHERE u.area_code = o.area_code AND u.role::text = 'village_officer' AND u.closed_at IS NULL
        ORDER BY u.created_at LIMIT 1) AS officer
    FROM jsonb_to_recordset(${CASE_STAGES}::jsonb) AS m(stage text, waits jsonb)
      CROSS JOIN LATERAL cases_waiting(${cycleId}::uuid, m.waits, NULL, 1) AS f(id)
      CROSS JOIN LATERAL (SELECT * FROM audit_case c WHERE c.id = f.id OFFSET 0) o
      JOIN area v ON v.code = o.area_code LEFT JOIN app_user e ON e.id = o.expert_id
      LEFT JOIN health_center_village hv ON hv.area_code = o.area_code LEFT JOIN health_center h ON h.id = hv.health_center_id`
  const lines = await tx.$queryRaw<
    { stage: CycleStage; status: LineStatus; number: number; village: string; agency: string }[]
  >`
    SELECT m.stage, o.status::text, o.case_number AS number, v.name AS village, g.local_name AS agency
    FROM jsonb_to_recordset(${LINE_STAGES}::jsonb) AS m(stage text, statuses jsonb)
      CROSS JOIN LATERAL lines_waiting(${cycleId}::uuid, m.statuses, NULL, 1) AS f(id)
      CROSS JOIN LATERAL (SELECT * FROM plan_line l WHERE l.id = f.id OFFSET 0) o
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
