import { CASE_OUTCOMES } from '../../../lib/domain/cases/outcomes'
import type { ReportFigures } from '../../../lib/domain/cycles/report-figures'
import { CYCLE_STAGES, STAGES } from '../../../lib/domain/cycles/stages'
import { CASE_GROUPS } from '../../../lib/domain/worksheets/case-group'
import { daysBetween } from '@/lib/domain/days'
import type { Rows } from '../rows'

const isoDay = (at: Date | string | null | undefined) => (at ? new Date(at).toISOString().slice(0, 10) : null)

/** What the report of a cycle of the demo says: counted from its rows as lib/server/cycles/report-figures.ts counts them. */
export function reportedFigures(rows: Rows, cycleId: string, asOf: string): ReportFigures {
  const cases = rows.auditCase.filter((row) => row.cycleId === cycleId)
  const ids = new Set(cases.map(({ id }) => id))
  const lines = rows.planLine.filter(
    (row) => row.cycleId === cycleId && !['draft', 'proposed', 'cancelled'].includes(row.status ?? 'draft'),
  )
  const approved = new Set(lines.map(({ id }) => id))
  const findings = rows.finding.filter((row) => row.cycleId === cycleId && row.status === 'confirmed')
  const planned = new Set(
    rows.planLineFinding.filter(({ lineId }) => approved.has(lineId)).map(({ findingId }) => findingId),
  )
  const sheets = rows.worksheet.filter(({ caseId }) => ids.has(caseId))
  const reviewed = rows.review.filter(({ caseId, signedAt }) => ids.has(caseId) && signedAt).length
  const verified = new Set(sheets.filter(({ status }) => status === 'verified').map(({ caseId }) => caseId)).size
  const visits = rows.monitoringVisit.filter(({ caseId }) => ids.has(caseId))
  const measured = (caseId: string) => visits.filter((visit) => visit.caseId === caseId && visit.measurementId).length
  const followed = [...new Set(visits.map(({ caseId }) => caseId))]
  const isDone = ({ status }: (typeof lines)[number]) => status === 'done' || status === 'verified'
  const due = lines.filter(({ deadlineOn }) => (isoDay(deadlineOn) ?? '') < asOf)
  const money = (amounts: (bigint | number | null | undefined)[]) => {
    const known = amounts.flatMap((amount) => (amount === null || amount === undefined ? [] : [BigInt(amount)]))
    return known.length === 0 ? null : String(known.reduce((sum, amount) => sum + amount, 0n))
  }
  const share = (numerator: number, denominator: number) => ({ numerator, denominator })
  const rpOf = ({ allocatedRp, budgetRp }: (typeof lines)[number]) => allocatedRp ?? budgetRp ?? null
  const sum = (numbers: (number | undefined)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0)
  return {
    asOf,
    shares: {
      A1_villages: share(new Set(cases.map(({ areaCode }) => areaCode)).size, rows.healthCenterVillage.length),
      A3_completeness: share(
        sum(sheets.map(({ filledRequired }) => filledRequired)),
        sum(sheets.map(({ totalRequired }) => totalRequired)),
      ),
      A4_reviewed: share(reviewed, verified),
      A5_findings_planned: share(findings.filter(({ id }) => planned.has(id ?? '')).length, findings.length),
      A6_accepted: share(
        lines.filter(({ status }) => status !== 'approved' && status !== 'declined').length,
        lines.length,
      ),
      A6_declined: share(lines.filter(({ status }) => status === 'declined').length, lines.length),
      A7_budgeted: share(lines.filter((line) => rpOf(line) !== null).length, lines.length),
      A8_realised: share(lines.filter(isDone).length, lines.length),
      A9_late: share(due.filter((line) => !isDone(line)).length, due.length),
      A11_monitored: share(followed.filter((caseId) => measured(caseId) >= 3).length, followed.length),
      carried: share(lines.filter((line) => !isDone(line)).length, lines.length),
    },
    groups: CASE_GROUPS.map((group) => ({
      group,
      audited: cases.filter((row) => row.group === group && row.status !== 'candidate').length,
      quota: null,
    })),
    money: {
      plannedRp: money(lines.map(rpOf)),
      spentRp: money(rows.realisation.filter(({ lineId }) => approved.has(lineId)).map(({ amountRp }) => amountRp)),
    },
    stages: CYCLE_STAGES.map((stage) => {
      const stamp = rows.cycleStageStamp.find((row) => row.cycleId === cycleId && row.stage === stage)
      const [from, to] = [isoDay(stamp?.enteredAt), isoDay(stamp?.leftAt)]
      return { stage, days: from && to ? daysBetween(from, to) : null, limit: STAGES[stage].days }
    }),
    outcomes: CASE_OUTCOMES.flatMap((outcome) => {
      const n = cases.filter((row) => row.outcome === outcome).length
      return n > 0 ? [{ outcome, n }] : []
    }),
    causes: [...new Set(findings.filter(({ isPrimary }) => isPrimary).map(({ code }) => code))]
      .map((code) => ({ code, n: findings.filter((row) => row.isPrimary && row.code === code).length }))
      .toSorted((a, b) => b.n - a.n || a.code.localeCompare(b.code)),
  }
}
