import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { CYCLE_STAGES } from '@/lib/domain/cycles/stages'
import type { ReportFigures } from '@/lib/domain/cycles/report-figures'
import { daysBetween } from '@/lib/domain/days'
import { progressFigures } from '@/lib/domain/indicators/progress'
import { CASE_GROUPS, type CaseGroup } from '@/lib/domain/worksheets/case-group'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { sumCounts } from '../progress/sum-counts'
import { UNFINISHED_STATUSES } from './carry-lines'
import { limitsOf } from './limits-of'
import type { CycleHead } from './read-cycle'

const MOST_CAUSES = 10

/**
 * The figures of a cycle's report as they stand on a day, from its own rows: a fixed number of statements. Whoever may not
 * see all of a district must not ask: they would be counted short.
 */
export async function reportFigures(tx: Tx, actor: Actor, cycle: CycleHead, day: string): Promise<ReportFigures> {
  const { id, areaCode } = cycle
  const counts = await sumCounts(tx, actor, { cycleIds: [id], area: areaCode, codeLength: areaCode.length, today: day })
  const own = counts.get(areaCode)
  const figures = progressFigures(own?.counts ?? {}, own?.late ?? 0)
  const reached = (stage: string) => figures.funnel.find((one) => one.stage === stage)?.reached.numerator ?? 0
  const lines = await lineFigures(tx, id, day)
  const cases = await caseFigures(tx, id)
  const limits = await limitsOf(tx, areaCode)
  const stamped = new Map(cycle.stamps.map((stamp) => [stamp.stage, stamp]))
  const of = (numerator: number, denominator: number) => ({ numerator, denominator })
  return {
    asOf: day,
    shares: {
      A1_villages: of(own?.audited ?? 0, own?.villages ?? 0),
      A3_completeness: of(cases.filled, cases.required),
      A4_reviewed: of(reached('reviewed'), reached('verified')),
      A5_findings_planned: of(cases.planned, figures.findingsAnswered.denominator),
      A6_accepted: of(lines.accepted, lines.approved),
      A6_declined: of(lines.declined, lines.approved),
      A7_budgeted: of(lines.budgeted, lines.approved),
      A8_realised: of(lines.realised, lines.approved),
      A9_late: of(lines.late, lines.due),
      A11_monitored: of(cases.monitored, cases.followed),
      carried: of(lines.carried, lines.approved),
    },
    groups: await groupFigures(tx, cycle),
    money: { plannedRp: lines.planned_rp, spentRp: lines.spent_rp },
    stages: CYCLE_STAGES.map((stage) => {
      const stamp = stamped.get(stage)
      return {
        stage,
        days: stamp?.enteredOn && stamp.leftOn ? daysBetween(stamp.enteredOn, stamp.leftOn) : null,
        limit: limits[stage],
      }
    }),
    outcomes: figures.outcomes.filter(({ n }) => n > 0),
    causes: await tx.$queryRaw<{ code: string; n: number }[]>`
      SELECT f.code, count(*)::int AS n FROM finding f WHERE f.cycle_id = ${id}::uuid AND f.is_primary
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_CAUSES}`,
  }
}

type LineCounts = {
  approved: number
  accepted: number
  declined: number
  budgeted: number
  realised: number
  due: number
  late: number
  carried: number
  planned_rp: string | null
  spent_rp: string | null
}

async function lineFigures(tx: Tx, cycleId: string, day: string): Promise<LineCounts> {
  const [row] = await tx.$queryRaw<LineCounts[]>`
    SELECT count(*)::int AS approved,
      count(*) FILTER (WHERE s NOT IN ('approved', 'declined'))::int AS accepted,
      count(*) FILTER (WHERE s = 'declined')::int AS declined,
      count(*) FILTER (WHERE rp IS NOT NULL)::int AS budgeted,
      count(*) FILTER (WHERE s IN ('done', 'verified'))::int AS realised,
      count(*) FILTER (WHERE deadline_on < ${dateColumn(day)}::date)::int AS due,
      count(*) FILTER (WHERE deadline_on < ${dateColumn(day)}::date AND s NOT IN ('done', 'verified'))::int AS late,
      count(*) FILTER (WHERE s = ANY (${UNFINISHED_STATUSES}::text[]))::int AS carried,
      sum(rp)::text AS planned_rp, sum(spent)::text AS spent_rp
    FROM (SELECT l.status::text AS s, l.deadline_on, coalesce(l.allocated_rp, l.budget_rp) AS rp, r.spent
          FROM plan_line l LEFT JOIN (
            SELECT x.line_id, sum(x.amount_rp) AS spent FROM realisation x JOIN plan_line o ON o.id = x.line_id
            WHERE o.cycle_id = ${cycleId}::uuid GROUP BY x.line_id) r ON r.line_id = l.id
          WHERE l.cycle_id = ${cycleId}::uuid AND l.status::text NOT IN ('draft', 'proposed', 'cancelled')) line`
  if (!row) throw new Error('a count gives a row')
  return row
}

type CaseCounts = { filled: number; required: number; planned: number; monitored: number; followed: number }

async function caseFigures(tx: Tx, cycleId: string): Promise<CaseCounts> {
  const [row] = await tx.$queryRaw<CaseCounts[]>`
    WITH c AS (SELECT id, status::text AS status FROM audit_case WHERE cycle_id = ${cycleId}::uuid),
    sheet AS (SELECT DISTINCT ON (w.case_id) w.filled_required, w.total_required FROM worksheet w
              JOIN c ON c.id = w.case_id ORDER BY w.case_id, w.version DESC),
    followed AS (SELECT c.id, count(coalesce(v.measurement_id, v.mother_check_id)) AS measured FROM c LEFT JOIN monitoring_visit v ON v.case_id = c.id
                 WHERE EXISTS (SELECT FROM monitoring_visit x WHERE x.case_id = c.id) GROUP BY c.id)
    SELECT (SELECT coalesce(sum(filled_required), 0) FROM sheet)::int AS filled,
      (SELECT coalesce(sum(total_required), 0) FROM sheet)::int AS required,
      (SELECT count(DISTINCT f.id) FROM finding f JOIN plan_line_finding x ON x.finding_id = f.id JOIN plan_line l ON l.id = x.line_id
        WHERE f.cycle_id = ${cycleId}::uuid AND f.status::text = 'confirmed'
          AND l.status::text NOT IN ('draft', 'proposed', 'cancelled'))::int AS planned,
      (SELECT count(*) FROM followed WHERE measured >= 3)::int AS monitored, (SELECT count(*) FROM followed)::int AS followed`
  if (!row) throw new Error('a count gives a row')
  return row
}

async function groupFigures(tx: Tx, { id, areaCode }: CycleHead): Promise<ReportFigures['groups']> {
  const audited = await tx.$queryRaw<{ group: CaseGroup; n: number }[]>`
    SELECT c.case_group::text AS group, count(*)::int AS n FROM audit_case c
    WHERE c.cycle_id = ${id}::uuid AND c.status::text IN ('in_review', 'reviewed', 'planned', 'in_follow_up', 'evaluated', 'closed')
      AND (c.status::text <> 'closed' OR EXISTS (SELECT FROM review r WHERE r.case_id = c.id AND r.signed_at IS NOT NULL))
    GROUP BY 1`
  const quotas = await tx.caseQuota.findMany({ where: { cycleId: id, areaCode }, select: { group: true, n: true } })
  return CASE_GROUPS.map((group) => ({
    group,
    audited: audited.find((one) => one.group === group)?.n ?? 0,
    quota: quotas.find((one) => one.group === group)?.n ?? null,
  }))
}
