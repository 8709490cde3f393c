import 'server-only'
import { everyAdvice, findCause } from '@/lib/domain/findings/catalogue'
import type { FindingCatalogue } from '@/lib/domain/findings/catalogue-entry'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import { isLate, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { catalogueOf, type EditionName } from '../catalogue/catalogue-of'
import { isoDate, today } from '../clock'
import type { Tx } from '../db/client'
import { type PackageOfLine, packagesOfLines } from '../packages/packages-of-lines'

type Named = { id: string; name: string }

/** A line of a plan as its pages show it. Dates ISO `YYYY-MM-DD`, rupiah whole numbers as text. */
export type PlanLineRow = {
  id: string
  number: number
  status: LineStatus
  /** The version that brought it. */
  version: number
  kind: 'specific' | 'sensitive'
  activity: string
  targetVolume: number
  unit: string
  beneficiary: string
  place: string
  leadAgency: Named
  supportAgencies: Named[]
  startsOn: string
  dueOn: string
  /** The deadline in force: the planned one until a postponement moves it. */
  deadlineOn: string
  late: boolean
  fundSource: FundSource
  budgetRp: string | null
  successIndicator: string
  findingIds: string[]
  causeCodes: string[]
  /** The catalogue, where the line still says what that recommends for one of its causes. */
  fromCatalogue: { version: number; edition: EditionName | null } | null
  replacesNumber: number | null
  declineReason: string | null
  proposedAgency: Named | null
  /** The work package that answers it; null where it is in none. */
  memberOf: PackageOfLine | null
}

/** The lines of a case that were not given up, by number. Three queries. */
export async function planLines(tx: Tx, caseId: string): Promise<PlanLineRow[]> {
  const lines = await tx.planLine.findMany({ where: { caseId }, orderBy: { number: 'asc' }, select: SHOWN })
  const packages = await packagesOfLines(
    tx,
    lines.map(({ id }) => id),
  )
  const { catalogue, edition } = await catalogueOf(tx, { caseId })
  const numbers = new Map(lines.map(({ id, number }) => [id, number]))
  return lines
    .filter(({ status }) => status !== 'cancelled')
    .map(({ plan, agencies, findings, replacesId, proposedAgency, ...line }) => {
      const named = agencies.map(({ isLead, agency }) => ({ isLead, id: agency.id, name: agency.localName }))
      const lead = named.find(({ isLead }) => isLead)
      if (!lead) throw new Error(`plan line ${line.id} has no lead agency`)
      return {
        ...line,
        version: plan.version,
        targetVolume: line.targetVolume.toNumber(),
        leadAgency: { id: lead.id, name: lead.name },
        supportAgencies: named.filter(({ isLead }) => !isLead).map(({ id, name }) => ({ id, name })),
        startsOn: isoDate(line.startsOn),
        dueOn: isoDate(line.dueOn),
        deadlineOn: isoDate(line.deadlineOn),
        late: isLate({ status: line.status, deadlineOn: isoDate(line.deadlineOn) }, today()),
        budgetRp: line.budgetRp?.toString() ?? null,
        findingIds: findings.map(({ findingId }) => findingId),
        fromCatalogue: line.causeCodes.some((code) => isAdvice(catalogue, code, line.activity))
          ? { version: catalogue.version, edition }
          : null,
        replacesNumber: replacesId === null ? null : (numbers.get(replacesId) ?? null),
        memberOf: packages.get(line.id) ?? null,
        proposedAgency: proposedAgency && { id: proposedAgency.id, name: proposedAgency.localName },
      }
    })
}

function isAdvice(catalogue: FindingCatalogue, code: string, activity: string): boolean {
  const cause = findCause(code, catalogue)
  return (
    cause !== undefined &&
    everyAdvice(cause).some(({ recommendation }) => activity === recommendation.id || activity === recommendation.en)
  )
}

const SHOWN = {
  id: true,
  number: true,
  status: true,
  kind: true,
  activity: true,
  targetVolume: true,
  unit: true,
  beneficiary: true,
  place: true,
  startsOn: true,
  dueOn: true,
  deadlineOn: true,
  fundSource: true,
  budgetRp: true,
  successIndicator: true,
  causeCodes: true,
  declineReason: true,
  replacesId: true,
  plan: { select: { version: true } },
  findings: { select: { findingId: true } },
  agencies: { select: { isLead: true, agency: { select: { id: true, localName: true } } } },
  proposedAgency: { select: { id: true, localName: true } },
} as const
