import { rulesNamedIn } from '../../../lib/domain/findings/stored-evidence'
import { computeMotherOutcome, type ComputedMotherOutcome } from '../../../lib/domain/monitoring/compute-mother-outcome'
import type { MotherCheck } from '../../../lib/domain/mother-checks/mother-check'
import { FAMILY_PLANNING } from '../../../lib/domain/mother-checks/check-limits'
import type { Answers } from '../../../lib/domain/worksheets/answer'
import type { CaseFacts } from '../../../lib/domain/worksheets/case-facts'
import type { WorksheetDefinition } from '../../../lib/domain/worksheets/definition'
import { dayOf as dayOfInstant } from '../../../lib/server/clock'
import type { Rows } from '../rows'
import type { Story } from './story'
import { dayOf } from './timeline'

export type Sheet = { definition: WorksheetDefinition; answers: Answers; facts: CaseFacts }

/** What the checks say of a woman's case on a day, as the program will compute it; null before the plan was approved. */
export function womanFigures(story: Story, sheet: Sheet, day: string): ComputedMotherOutcome | null {
  const { rows, caseId, child, group, way } = story
  const approvedOn = dayOf(way, 'approve_plan')
  const submittedAt = rows.worksheet.findLast((row) => row.caseId === caseId)?.submittedAt
  if (!approvedOn || !submittedAt) return null
  const asOf = dayOfInstant(new Date(submittedAt))
  const checks = rows.motherCheck
    .filter(({ personId, status }) => personId === child.id && status !== 'rejected')
    .map(asChecked)
    .filter(({ checkedOn }) => checkedOn > asOf && checkedOn <= day)
  return computeMotherOutcome({
    sheet: { ...sheet, group, facts: { ...sheet.facts, asOf } },
    followUpFrom: approvedOn,
    checks,
    findings: rows.finding
      .filter((row) => row.caseId === caseId)
      .map(({ id, code, status, evidence }) => ({
        code,
        isConfirmed: status === 'confirmed',
        ruleIds: rulesNamedIn(evidence),
        handled: isHandled(rows, id),
      })),
    birth: null,
  })
}

function isHandled(rows: Rows, findingId: string | undefined): boolean {
  const lineIds = rows.planLineFinding.filter((link) => link.findingId === findingId).map(({ lineId }) => lineId)
  const lines = rows.planLine.filter(({ id, status }) => id && lineIds.includes(id) && status !== 'cancelled')
  return lines.length > 0 && lines.every(({ status }) => status === 'verified')
}

function asChecked(row: Rows['motherCheck'][number]): MotherCheck {
  const figure = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  return {
    checkedOn: new Date(row.checkedOn).toISOString().slice(0, 10),
    weightKg: figure(row.weightKg),
    heightCm: figure(row.heightCm),
    lilaCm: figure(row.lilaCm),
    hbGDl: figure(row.hbGDl),
    systolic: figure(row.systolic),
    diastolic: figure(row.diastolic),
    tabletsReceived: figure(row.tabletsReceived),
    tabletsDrunk: figure(row.tabletsDrunk),
    familyPlanning: FAMILY_PLANNING.find((method) => method === row.familyPlanning) ?? null,
    note: null,
  }
}
