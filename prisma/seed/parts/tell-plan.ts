import type { FrozenPlan } from '../../../lib/domain/plans/frozen-plan'
import type { LineStatus } from '../../../lib/domain/plans/line-lifecycle'
import { proposeLines, type SuggestedLine } from '../../../lib/domain/plans/propose-lines'
import { dateColumn, isoDate } from '../../../lib/server/clock'
import { addDays, daysBetween, later } from '../days'
import type { CastAgency } from './cast'
import { type LineRow, tellCourse } from './line-course'
import { ofCase, sometime, type Story, tell } from './story'
import type { ToldFinding } from './tell-findings'
import { dayOf } from './timeline'

export type PlanWish = {
  /** The status of each line after approval, in order; the rest is chance. */
  lineStatuses?: readonly LineStatus[]
  /** An agency declined, and the line was drafted again for another one in version 2. */
  revised?: boolean
}

export type ToldLine = { row: LineRow; lead: CastAgency; support: CastAgency[] }
type PlanRow = Story['rows']['plan'][number] & { id: string }

const SENT_BACK = 'Sumber dana dua kegiatan belum jelas. Mohon dilengkapi sebelum saya setujui.'
const REVISED = 'Dinas yang dituju menolak; dialihkan ke dinas lain.'

/** The plan of a case in every version, its lines and all that has come of them. */
export function tellPlan(story: Story, findings: readonly ToldFinding[], wish: PlanWish): ToldLine[] {
  const { way, status, random } = story
  const signedOn = dayOf(way, 'sign_review')
  if (!signedOn) return []
  const proposedOn = dayOf(way, 'propose_plan')
  if (!proposedOn && random.chance(0.4)) return []

  const draftedOn = addDays(proposedOn ?? addDays(signedOn, 2), -1)
  const plan = openPlan(story, 1, later(draftedOn, signedOn), null)
  const waiting = findings.filter(({ noActionReason }) => noActionReason === null)
  // A plan that is still being drafted has not answered everything yet.
  const answered = proposedOn ? waiting : waiting.slice(0, Math.max(1, waiting.length - 2))
  const agencies = [...story.cast.agencies.values()]
  const lines = proposeLines(answered, agencies, isoDate(new Date(`${draftedOn}T00:00:00Z`)), 'id').map((line) =>
    draftLine(story, plan, line, draftedOn),
  )
  if (!proposedOn) return lines

  propose(story, plan, lines, proposedOn)
  if (dayOf(way, 'send_back_plan')) {
    plan.status = 'draft'
    plan.sentBackReason = SENT_BACK
    for (const { row } of lines) row.status = 'draft'
  }
  const approvedOn = dayOf(way, 'approve_plan')
  if (!approvedOn) return lines
  approve(story, plan, lines, findings, approvedOn)
  const endOn = dayOf(way, 'evaluate') ?? dayOf(way, 'end')
  if (wish.revised) lines.push(...revise(story, lines, plan, findings, approvedOn))
  lines.forEach(({ row, lead }, place) => {
    if (row.status !== 'approved') return
    const given = wish.lineStatuses?.[place]
    const target =
      status === 'closed' && way.steps.at(-1)?.step === 'end' ? 'cancelled' : (given ?? chanceOf(story, approvedOn))
    const reason =
      target === 'cancelled' && dayOf(way, 'end') ? 'Kasus berakhir; keluarga tidak lagi di desa ini.' : undefined
    const from = isoDate(row.startsOn) > approvedOn ? isoDate(row.startsOn) : approvedOn
    tellCourse(story, {
      line: row,
      lead,
      status: target,
      approvedOn: from,
      ...(endOn ? { endOn } : {}),
      ...(reason ? { reason } : {}),
    })
  })
  return lines
}

function openPlan(story: Story, version: number, day: string, reason: string | null): PlanRow {
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

function draftLine(
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

function propose(story: Story, plan: PlanRow, lines: readonly ToldLine[], day: string): void {
  const at = sometime(story, day, 2)
  Object.assign(plan, { status: 'proposed', proposedById: story.cast.team.id, proposedAt: at })
  moveLines(story, lines, 'propose', at)
}

function approve(
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
  const frozen = freeze(story, lines, findings, {
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

/** The first line was declined; version 2 addresses a copy of it to another agency. */
function revise(
  story: Story,
  lines: readonly ToldLine[],
  plan: PlanRow,
  findings: readonly ToldFinding[],
  approvedOn: string,
): ToldLine[] {
  const [declined] = lines
  if (!declined) return []
  const { row, lead } = declined
  tellCourse(story, { line: row, lead, status: 'declined', approvedOn })
  const day = addDays(approvedOn, 8)
  const second = openPlan(story, 2, day, REVISED)
  const other = story.random.pick([...story.cast.agencies.values()].filter(({ id }) => id !== lead.id))
  const about = story.rows.planLineFinding.filter(({ lineId }) => lineId === row.id)
  const copy = draftLine(
    story,
    second,
    {
      findingIds: about.map(({ findingId }) => findingId),
      causeCodes: row.causeCodes,
      kind: row.kind,
      activity: row.activity,
      targetVolume: row.targetVolume,
      unit: row.unit,
      leadAgencyId: other.id,
      supportAgencyIds: [],
      startsOn: day,
      dueOn: later(isoDate(row.dueOn), addDays(day, 30)),
      fundSource: row.fundSource,
      successIndicator: row.successIndicator,
    },
    day,
    row.id,
  )
  const at = sometime(story, day, 5)
  Object.assign(row, { status: 'cancelled', statusReason: REVISED, statusAt: at })
  tell(story, {
    at,
    by: story.cast.team,
    step: 'line.cancel',
    from: 'declined',
    to: 'cancelled',
    lineId: row.id,
    detail: { line: row.number, reason: REVISED },
  })
  propose(story, second, [copy], addDays(day, 1))
  Object.assign(plan, { status: 'superseded' })
  approve(
    story,
    second,
    [...lines, copy].filter((line) => line.row.status !== 'cancelled'),
    findings,
    addDays(day, 3),
  )
  tell(story, {
    at: sometime(story, addDays(day, 3), 1),
    by: story.cast.chair,
    step: 'plan.approve',
    to: 'approved',
    detail: { version: 2 },
  })
  return [copy]
}

type Signed = Pick<FrozenPlan, 'version' | 'approvedOn' | 'approvedBy' | 'proposedBy'>

function freeze(
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

/** Where a line stands so many days after its approval. */
function chanceOf(story: Story, approvedOn: string): LineStatus {
  if (story.status === 'closed' || story.status === 'evaluated')
    return story.random.chance(0.92) ? 'verified' : 'cancelled'
  const days = daysBetween(approvedOn, story.today)
  const chances: readonly (readonly [LineStatus, number])[] =
    days < 14
      ? [
          ['approved', 5],
          ['accepted', 4],
          ['declined', 1],
        ]
      : days < 45
        ? [
            ['approved', 2],
            ['accepted', 3],
            ['in_progress', 4],
            ['done', 2],
            ['verified', 2],
            ['declined', 1],
            ['postponed', 1],
          ]
        : [
            ['approved', 1],
            ['accepted', 2],
            ['in_progress', 4],
            ['done', 3],
            ['verified', 7],
            ['reopened', 1],
            ['postponed', 2],
          ]
  return story.random.weighted(chances)
}
