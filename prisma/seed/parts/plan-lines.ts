import type { SuggestedLine } from '../../../lib/domain/plans/propose-lines'
import { dateColumn } from '../../../lib/server/clock'
import type { CastAgency } from './cast'
import { freezePlan } from './freeze-plan'
import type { LineRow } from './line-course'
import { ofCase, sometime, type Story, tell } from './story'
import type { ToldFinding } from './tell-findings'

export type ToldLine = { row: LineRow; lead: CastAgency; support: CastAgency[] }
export type PlanRow = Story['rows']['plan'][number] & { id: string }

/** A new version, still a draft. */
export function openPlan(story: Story, version: number, day: string, reason: string | null): PlanRow {
  const createdAt = sometime(story, day, 3)
  const row: PlanRow = {
    ...ofCase(story),
    id: story.random.uuid(createdAt),
    version,
    status: 'draft',
    reason,
    createdById: story.cast.team.id,
    createdAt,
  }
  story.rows.plan.push(row)
  tell(story, {
    at: createdAt,
    by: story.cast.team,
    step: 'plan.open',
    to: 'draft',
    detail: { version, ...(reason ? { reason } : {}) },
  })
  return row
}

/** A draft line with its findings and agencies. */
export function draftLine(
  story: Story,
  plan: PlanRow,
  suggested: SuggestedLine,
  day: string,
  replacesId: string | null = null,
): ToldLine {
  const { random, rows, cast, child, caseNumber, cycleId, areaCode, caseId } = story
  const { findingIds, supportAgencyIds, ...columns } = suggested
  const createdAt = sometime(story, day, 4)
  const number = rows.planLine.filter((row) => row.caseId === caseId).length + 1
  const row: LineRow = {
    ...ofCase(story),
    ...columns,
    id: random.uuid(createdAt),
    planId: plan.id,
    cycleId,
    districtCode: areaCode.slice(0, 5),
    number,
    status: 'draft',
    statusAt: createdAt,
    beneficiary: `Keluarga ${child.motherName} / ${child.fatherName}`,
    place: `${child.address}, RT ${child.rt}, ${cast.village.name}`,
    caseNumber,
    startsOn: dateColumn(columns.startsOn),
    dueOn: dateColumn(columns.dueOn),
    deadlineOn: dateColumn(columns.dueOn),
    budgetRp: random.chance(0.85) ? BigInt(random.int(3, 60) * 50_000) : null,
    replacesId,
    createdById: cast.team.id,
    createdAt,
    updatedAt: createdAt,
  }
  rows.planLine.push(row)
  const about = { ...ofCase(story), lineId: row.id }
  rows.planLineFinding.push(...findingIds.map((findingId) => ({ ...about, findingId })))
  rows.planLineAgency.push({ ...about, agencyId: columns.leadAgencyId, isLead: true })
  rows.planLineAgency.push(...supportAgencyIds.map((agencyId) => ({ ...about, agencyId, isLead: false })))
  tell(story, {
    at: createdAt,
    by: cast.team,
    step: 'line.draft',
    to: 'draft',
    lineId: row.id,
    detail: { line: number },
  })
  const agency = (id: string) => [...cast.agencies.values()].filter((each) => each.id === id)
  const [lead] = agency(columns.leadAgencyId)
  if (!lead) throw new Error('A suggested line has no lead agency in the cast')
  return { row, lead, support: supportAgencyIds.flatMap(agency) }
}

/** Sends a version and these lines of it to the chair. */
export function propose(story: Story, plan: PlanRow, lines: readonly ToldLine[], day: string): void {
  const at = sometime(story, day, 2)
  Object.assign(plan, { status: 'proposed', proposedById: story.cast.team.id, proposedAt: at })
  moveLines(story, lines, 'propose', at)
}

/** The chair signs a version: it is frozen with all of the case's `lines`, and its own are approved. */
export function approve(
  story: Story,
  plan: PlanRow,
  lines: readonly ToldLine[],
  findings: readonly ToldFinding[],
  day: string,
): void {
  const at = sometime(story, day, 1)
  moveLines(
    story,
    lines.filter(({ row }) => row.planId === plan.id),
    'approve',
    at,
  )
  const { chair, team } = story.cast
  const frozen = freezePlan(story, lines, findings, {
    version: plan.version,
    approvedOn: day,
    approvedBy: chair.name,
    proposedBy: team.name,
  })
  Object.assign(plan, { status: 'approved', approvedById: chair.id, approvedAt: at, frozen })
}

function moveLines(story: Story, lines: readonly ToldLine[], step: 'propose' | 'approve', at: Date): void {
  const [by, from, to] =
    step === 'propose'
      ? ([story.cast.team, 'draft', 'proposed'] as const)
      : ([story.cast.chair, 'proposed', 'approved'] as const)
  for (const { row } of lines) {
    row.status = to
    row.statusAt = at
    tell(story, { at, by, step: `line.${step}`, from, to, lineId: row.id, detail: { line: row.number } })
  }
}
