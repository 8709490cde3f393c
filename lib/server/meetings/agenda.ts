import 'server-only'
import { initials } from '@/lib/domain/cases/subject-name'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { CaseOutcome } from '@/lib/domain/cases/outcomes'
import type { MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { CASE_GROUPS, type CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'
import { casesOfMeeting, type HeldMeeting } from './cases-of-meeting'
import { linesOfCycle } from '../cycles/lines-of-cycle'

export type AgendaCase = {
  id: string
  /** Its place in the meeting, from 1: `/present/<place>`. */
  place: number
  number: number
  group: CaseGroup
  initials: string
  village: string
  status: CaseStatus
  outcome: CaseOutcome | null
  severity: number
  lines: number
  /** Lines that wait for their agency's answer. */
  unanswered: number
  evaluated: number
}

/** What a meeting has before it, from the data as it stands. */
export type Agenda = {
  /** Cases gone through, in all; those below are the first to look at. */
  cases: number
  first: AgendaCase[]
  lines: { all: number; unanswered: number; evaluated: number }
  /** Of the management meeting alone. */
  villages: { chosen: number; all: number } | null
  quotas: { group: CaseGroup; n: number | null; candidates: number }[]
}

const MOST_CASES = 10

type MeetingOfCycle = HeldMeeting & { cycle: { id: string; areaCode: string } }

/** Five statements at most, however many cases there are. */
export async function agendaOf(tx: Tx, meeting: MeetingOfCycle): Promise<Agenda> {
  const { kind, cycle } = meeting
  if (kind === 'management') return managementAgenda(tx, cycle)
  const [counted] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${casesOfMeeting(meeting)}) x`
  return {
    cases: counted?.n ?? 0,
    first: await firstCases(tx, meeting),
    lines: await linesIn(tx, cycle.id),
    villages: null,
    quotas: [],
  }
}

type RawCase = Omit<AgendaCase, 'initials'> & { name: string }

/** What comes first: the gravest for the experts, unanswered lines for the agencies, what is not judged at the end. */
const ORDER: Record<MeetingKind, Prisma.Sql> = {
  management: Prisma.sql`x.place`,
  review_session: Prisma.sql`c.severity DESC, c.status_at, x.place`,
  dissemination_1: Prisma.sql`unanswered DESC, x.place`,
  dissemination_2: Prisma.sql`(c.status::text IN ('evaluated', 'closed')), coalesce(s.lines, 0) = coalesce(s.evaluated, 0), x.place`,
}

async function firstCases(tx: Tx, meeting: HeldMeeting): Promise<AgendaCase[]> {
  const {
    kind,
    cycle: { id: cycleId },
  } = meeting
  const rows = await tx.$queryRaw<RawCase[]>`
    SELECT c.id, x.place, c.number, c.case_group::text AS "group", c.subject_name AS name, a.name AS village, c.status::text,
      c.outcome::text, c.severity, coalesce(s.lines, 0) AS lines, coalesce(s.unanswered, 0) AS unanswered, coalesce(s.evaluated, 0) AS evaluated
    FROM (${casesOfMeeting(meeting)}) x JOIN audit_case c ON c.id = x.id JOIN area a ON a.code = c.area_code
    LEFT JOIN (SELECT l.case_id, count(*)::int AS lines, count(*) FILTER (WHERE l.status::text = 'approved')::int AS unanswered,
        count(e.id)::int AS evaluated
      FROM plan_line l LEFT JOIN line_evaluation e ON e.line_id = l.id AND e.cycle_id = ${cycleId}::uuid AND e.replaced_at IS NULL
      WHERE ${linesOfCycle(cycleId)} GROUP BY l.case_id) s ON s.case_id = c.id
    ORDER BY ${ORDER[kind]} LIMIT ${MOST_CASES}`
  return rows.map(({ name, ...row }) => ({ ...row, initials: initials(name) }))
}

async function linesIn(tx: Tx, cycleId: string): Promise<Agenda['lines']> {
  const [row] = await tx.$queryRaw<Agenda['lines'][]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE l.status::text = 'approved')::int AS unanswered, count(e.id)::int AS evaluated
    FROM plan_line l LEFT JOIN line_evaluation e ON e.line_id = l.id AND e.cycle_id = ${cycleId}::uuid AND e.replaced_at IS NULL WHERE ${linesOfCycle(cycleId)}`
  return row ?? { all: 0, unanswered: 0, evaluated: 0 }
}

async function managementAgenda(tx: Tx, { id, areaCode }: { id: string; areaCode: string }): Promise<Agenda> {
  const chosen = await tx.lokus.count({ where: { cycleId: id } })
  const all = await tx.area.count({ where: { level: 'village', code: { gte: areaCode, lt: `${areaCode}/` } } })
  const quotas = await tx.caseQuota.findMany({ where: { cycleId: id, areaCode }, select: { group: true, n: true } })
  const listed = await tx.candidateCount.groupBy({ by: ['group'], where: { cycleId: id }, _sum: { n: true } })
  return {
    cases: 0,
    first: [],
    lines: { all: 0, unanswered: 0, evaluated: 0 },
    villages: { chosen, all },
    quotas: CASE_GROUPS.map((group) => ({
      group,
      n: quotas.find((quota) => quota.group === group)?.n ?? null,
      candidates: listed.find((count) => count.group === group)?._sum.n ?? 0,
    })),
  }
}
