import 'server-only'
import type { FrozenPlan } from '@/lib/domain/plans/frozen-plan'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** The whole plan of a case as it stands, to be kept with the version that the chair signs. */
export async function freezePlan(
  tx: Tx,
  plan: { caseId: string; version: number },
  signed: { approvedOn: string; approvedBy: string; proposedBy: string },
): Promise<FrozenPlan> {
  const findings = await tx.finding.findMany({
    where: { caseId: plan.caseId, status: 'confirmed' },
    orderBy: { code: 'asc' },
    select: {
      code: true,
      isPrimary: true,
      noActionReason: true,
      lines: { where: { line: { status: { not: 'cancelled' } } }, select: { line: { select: { number: true } } } },
    },
  })
  const lines = await tx.planLine.findMany({
    where: { caseId: plan.caseId, status: { not: 'cancelled' } },
    orderBy: { number: 'asc' },
    include: { agencies: { select: { isLead: true, agency: { select: { id: true, localName: true } } } } },
  })
  return {
    version: plan.version,
    ...signed,
    findings: findings.map((finding) => ({
      code: finding.code,
      isPrimary: finding.isPrimary,
      noActionReason: finding.noActionReason,
      lineNumbers: finding.lines.map(({ line }) => line.number).toSorted((a, b) => a - b),
    })),
    lines: lines.map((line) => {
      const named = line.agencies.map(({ isLead, agency }) => ({ isLead, id: agency.id, name: agency.localName }))
      const lead = named.find(({ isLead }) => isLead)
      if (!lead) throw new Error(`plan line ${line.id} has no lead agency`)
      return {
        id: line.id,
        number: line.number,
        status: line.status,
        kind: line.kind,
        activity: line.activity,
        targetVolume: line.targetVolume.toString(),
        unit: line.unit,
        beneficiary: line.beneficiary,
        place: line.place,
        causeCodes: line.causeCodes,
        leadAgency: { id: lead.id, name: lead.name },
        supportAgencies: named.filter(({ isLead }) => !isLead).map(({ id, name }) => ({ id, name })),
        startsOn: isoDate(line.startsOn),
        dueOn: isoDate(line.dueOn),
        fundSource: line.fundSource,
        budgetRp: line.budgetRp?.toString() ?? null,
        successIndicator: line.successIndicator,
      }
    }),
  }
}
