import 'server-only'
import { ADMINISTRATIVE_OUTCOMES } from '@/lib/domain/cases/outcomes'
import { type CaseStatus, CASE_STATUSES, progressOf } from '@/lib/domain/cases/case-lifecycle'
import { type NeededPart, NEEDED_PARTS, type StageFacts, type Undone } from '@/lib/domain/cycles/gate-facts'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { daysBetween } from '@/lib/domain/days'
import { CASE_GROUPS } from '@/lib/domain/worksheets/case-group'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'
import { linesOfCycle } from './lines-of-cycle'

type Cycle = { id: string; areaCode: string }

/**
 * What the gate of a stage asks, counted now: three statements at most, over the rows of this cycle alone. Cases that ended
 * administratively and candidates nobody chose are left out. Whoever may not see all of a district must not ask.
 */
export async function gateFacts(tx: Tx, cycle: Cycle, stage: CycleStage, day: string): Promise<StageFacts> {
  switch (stage) {
    case 'S0_TEAM':
      return { stage, facts: await teamFacts(tx, cycle) }
    case 'S1_MANAGEMENT':
      return { stage, facts: await managementFacts(tx, cycle) }
    case 'S2_SELECTION':
      return { stage, facts: await selectionFacts(tx, cycle) }
    case 'S3_WORKSHEETS':
      return { stage, facts: { worksheets: await casesBefore(tx, cycle, 'verified', day) } }
    case 'S4_REVIEW':
      return {
        stage,
        facts: { findings: await findingFacts(tx, cycle), reviews: await casesBefore(tx, cycle, 'reviewed', day) },
      }
    case 'S5_APPROVAL':
      return { stage, facts: { plans: await casesBefore(tx, cycle, 'in_follow_up', day) } }
    case 'S6_DISSEMINATION_1':
      return {
        stage,
        facts: {
          meetingClosed: await isMeetingClosed(tx, cycle, 'dissemination_1'),
          lines: await linesWhere(tx, cycle, Prisma.sql`l.status::text = 'approved'`, day),
        },
      }
    case 'S7_FOLLOW_UP':
      return { stage, facts: {} }
    case 'S8_MONITORING':
      return { stage, facts: { cases: await casesBefore(tx, cycle, 'evaluated', day, VISIT_OPEN) } }
    case 'S9_DISSEMINATION_2':
      return {
        stage,
        facts: {
          meetingClosed: await isMeetingClosed(tx, cycle, 'dissemination_2'),
          outcomes: await casesBefore(tx, cycle, 'evaluated', day),
          lines: await linesWhere(tx, cycle, unevaluatedIn(cycle), day),
        },
      }
    case 'S10_REPORT':
      return { stage, facts: { sent: (await tx.cycleReport.count({ where: { cycleId: cycle.id } })) > 0 } }
  }
}

const VISIT_OPEN = Prisma.sql`(c.status::text <> 'in_follow_up' OR c.next_visit_on IS NOT NULL)`
/** A line carried on is judged anew in the cycle that it came to. */
const unevaluatedIn = ({ id }: Cycle) => Prisma.sql`NOT EXISTS (SELECT FROM line_evaluation e
  WHERE e.line_id = l.id AND e.cycle_id = ${id}::uuid AND e.replaced_at IS NULL)`
/** Cases of the cycle that were chosen and did not end administratively. */
const audited = ({ id }: Cycle) => Prisma.sql`c.cycle_id = ${id}::uuid AND c.status::text <> 'candidate'
  AND (c.outcome IS NULL OR c.outcome::text <> ALL (${ADMINISTRATIVE_OUTCOMES}::text[]))`

type RawUndone = { all: number; undone: number; since: Date | null; office: string | null }

/** Cases that have not come to a status yet (and meet a further condition), of all; the longest wait by health centre. */
async function casesBefore(
  tx: Tx,
  cycle: Cycle,
  status: CaseStatus,
  day: string,
  also: Prisma.Sql = Prisma.sql`true`,
): Promise<Undone> {
  const before = CASE_STATUSES.filter((one) => progressOf(one) < progressOf(status))
  const rows = await tx.$queryRaw<RawUndone[]>`
    SELECT s.all, s.undone, s.since, h.name AS office FROM (
      SELECT count(*)::int AS all, count(*) FILTER (WHERE waits)::int AS undone, min(status_at) FILTER (WHERE waits) AS since,
        (array_agg(area_code ORDER BY status_at) FILTER (WHERE waits))[1] AS area
      FROM (SELECT c.status_at, c.area_code, c.status::text = ANY (${before}::text[]) AND ${also} AS waits
            FROM audit_case c WHERE ${audited(cycle)}) one) s
    LEFT JOIN health_center_village v ON v.area_code = s.area LEFT JOIN health_center h ON h.id = v.health_center_id`
  return undone(rows[0], day)
}

/** Lines the cycle is about that meet a condition, of all; the longest wait by agency. */
async function linesWhere(tx: Tx, cycle: Cycle, condition: Prisma.Sql, day: string): Promise<Undone> {
  const rows = await tx.$queryRaw<RawUndone[]>`
    SELECT s.all, s.undone, s.since, g.local_name AS office FROM (
      SELECT count(*)::int AS all, count(*) FILTER (WHERE waits)::int AS undone, min(status_at) FILTER (WHERE waits) AS since,
        (array_agg(lead_agency_id ORDER BY status_at) FILTER (WHERE waits))[1] AS agency
      FROM (SELECT l.status_at, l.lead_agency_id, ${condition} AS waits FROM plan_line l
            WHERE ${linesOfCycle(cycle.id)}) one) s
    LEFT JOIN agency g ON g.id = s.agency`
  return undone(rows[0], day)
}

function undone(raw: RawUndone | undefined, day: string): Undone {
  if (!raw) return { undone: 0, all: 0, longest: null }
  const { all, since, office } = raw
  return {
    undone: raw.undone,
    all,
    longest: since && { days: Math.max(0, daysBetween(dayOf(since), day)), office },
  }
}

async function teamFacts(tx: Tx, { id }: Cycle) {
  const [team, [members]] = [
    await tx.auditTeam.findUnique({ where: { cycleId: id }, select: { decreeNumber: true, storageKey: true } }),
    await tx.$queryRaw<{ all: number; unsigned: number; parts: string[] }[]>`
      SELECT count(*)::int AS all, count(*) FILTER (WHERE commitment_signed_on IS NULL)::int AS unsigned,
        coalesce(array_agg(DISTINCT part::text), '{}') AS parts
      FROM team_member WHERE cycle_id = ${id}::uuid AND to_on IS NULL`,
  ]
  const parts: readonly string[] = members?.parts ?? []
  return {
    decreeNumber: (team?.decreeNumber ?? '') !== '',
    decreeDate: team !== null,
    decreeFile: team !== null,
    partsWithout: NEEDED_PARTS.filter((part: NeededPart) => !parts.includes(part)),
    members: members?.all ?? 0,
    unsigned: members?.unsigned ?? 0,
  }
}

async function managementFacts(tx: Tx, cycle: Cycle) {
  const lokus = await tx.lokus.count({ where: { cycleId: cycle.id } })
  const quotas = await tx.caseQuota.findMany({
    where: { cycleId: cycle.id, areaCode: cycle.areaCode },
    select: { group: true },
  })
  const set = new Set<string>(quotas.map(({ group }) => group))
  return {
    meetingClosed: await isMeetingClosed(tx, cycle, 'management'),
    lokus,
    groupsWithoutQuota: CASE_GROUPS.filter((group) => !set.has(group)),
  }
}

async function selectionFacts(tx: Tx, cycle: Cycle) {
  const [row] = await tx.$queryRaw<{ selected: number; reasons: number; consents: number }[]>`
    SELECT count(*)::int AS selected,
      count(*) FILTER (WHERE c.selection_reason::text = 'other' AND btrim(coalesce(c.selection_note, '')) = '')::int AS reasons,
      count(*) FILTER (WHERE NOT EXISTS (SELECT FROM consent k WHERE k.person_id = c.person_id AND k.withdrawn_at IS NULL))::int AS consents
    FROM audit_case c WHERE ${audited(cycle)}`
  return { selected: row?.selected ?? 0, withoutReason: row?.reasons ?? 0, withoutConsent: row?.consents ?? 0 }
}

async function findingFacts(tx: Tx, cycle: Cycle): Promise<Undone> {
  const [row] = await tx.$queryRaw<{ all: number; undone: number }[]>`
    SELECT coalesce(sum(c.findings_confirmed), 0)::int AS all, coalesce(sum(c.findings_unanswered), 0)::int AS undone
    FROM audit_case c WHERE ${audited(cycle)}`
  return { all: row?.all ?? 0, undone: row?.undone ?? 0, longest: null }
}

async function isMeetingClosed(tx: Tx, { id }: Cycle, kind: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ closed: boolean }[]>`
    SELECT EXISTS (SELECT FROM meeting WHERE cycle_id = ${id}::uuid AND kind::text = ${kind} AND status::text = 'closed') AS closed`
  return row?.closed === true
}
