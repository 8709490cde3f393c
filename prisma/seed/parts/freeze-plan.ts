import type { FrozenPlan } from '../../../lib/domain/plans/frozen-plan'
import { isoDate } from '../../../lib/server/clock'
import type { ToldLine } from './plan-lines'
import type { Story } from './story'
import type { ToldFinding } from './tell-findings'

type Signed = Pick<FrozenPlan, 'version' | 'approvedOn' | 'approvedBy' | 'proposedBy'>

/** What the chair signed, in the form in which the application keeps it. */
export function freezePlan(
  story: Story,
  lines: readonly ToldLine[],
  findings: readonly ToldFinding[],
  signed: Signed,
): FrozenPlan {
  const linked = (id: string) =>
    new Set(story.rows.planLineFinding.flatMap((row) => (row.findingId === id ? [row.lineId] : [])))
  return {
    ...signed,
    findings: findings.map(({ id, code, isPrimary, noActionReason }) => ({
      code,
      isPrimary,
      noActionReason,
      lineNumbers: lines.flatMap(({ row }) => (linked(id).has(row.id) ? [row.number] : [])),
    })),
    lines: lines.map(({ row, lead, support }) => ({
      id: row.id,
      number: row.number,
      status: row.status ?? 'approved',
      kind: row.kind,
      activity: row.activity,
      targetVolume: String(row.targetVolume),
      unit: row.unit,
      beneficiary: row.beneficiary,
      place: row.place,
      causeCodes: row.causeCodes,
      leadAgency: { id: lead.id, name: lead.name },
      supportAgencies: support.map(({ id, name }) => ({ id, name })),
      startsOn: isoDate(row.startsOn),
      dueOn: isoDate(row.dueOn),
      fundSource: row.fundSource,
      budgetRp: row.budgetRp?.toString() ?? null,
      successIndicator: row.successIndicator,
    })),
  }
}
