import 'server-only'
import { doneWith, type Outcome, type Refusal, type RefusalCode, refuse } from '@/lib/domain/outcome'
import type { SavePackageInput } from '@/lib/domain/packages/package-inputs'
import { splitRupiah } from '@/lib/domain/packages/split-rupiah'
import { type LineStatus, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { approvedDays } from '../lines/approved-on'
import { budgetYearProblem } from '../lines/budget-years'
import { toldRupiah } from './told-rupiah'

export type PlannedMember = {
  lineId: string
  caseId: string
  areaCode: string
  volume: number
  /** Its whole rupiah of the budget. */
  shareRp: bigint
}

/** What saving a package does with its lines. */
export type PlannedMembers = {
  unit: string
  /** The district. */
  areaCode: string
  members: PlannedMember[]
  /** The share of the volume that each member had until now, by line. */
  before: Map<string, number>
  /** Lines to accept first; lines whose share, day or source changes; lines that leave the package. */
  unanswered: string[]
  changed: string[]
  left: string[]
}

/**
 * Looks at the lines that are to be a package's members and divides the budget among them by volume. What is done keeps
 * its share and its place. Refuses: lines_refused, the fields lineIds, startsOn, dueOn, budgetRp and budgetYear.
 */
export async function planMembers(tx: Tx, input: SavePackageInput, agencyId: string): Promise<Outcome<PlannedMembers>> {
  const ids = input.members.map(({ lineId }) => lineId)
  await tx.$queryRaw`SELECT id FROM plan_line WHERE id = ANY (${ids}::uuid[]) ORDER BY case_id, id FOR UPDATE`
  const lines = await linesOf(tx, ids)
  const before = input.packageId === null ? [] : await membersOf(tx, input.packageId)
  const problems = [...problemsOf(input, lines, agencyId), ...lostOf(before, ids)]
  if (problems.length > 0)
    return { ok: false, refusal: { code: 'lines_refused', params: { count: String(problems.length) }, each: problems } }

  const members = input.members.map((member) => ({ ...member, line: lines.get(member.lineId) }))
  const known = members.flatMap(({ line, ...member }) => (line ? [{ ...member, line }] : []))
  const units = new Set(known.map(({ line }) => line.unit.trim().toLowerCase()))
  const [first] = known
  if (!first || units.size > 1) return refuse('invalid_fields', { lineIds: 'units_differ' })
  const wrongDay = await dayProblem(
    tx,
    input,
    known.map(({ line }) => line),
  )
  if (wrongDay) return refuse('invalid_fields', wrongDay)
  const { budgetYear: allocatedYear, startsOn: scheduledOn } = input
  const wrongYear = allocatedYear && (await budgetYearProblem(tx, ids, { allocatedYear, scheduledOn }))
  if (wrongYear) return refuse('invalid_fields', { budgetYear: wrongYear })

  const settled = known.filter(({ line }) => isDone(line.status))
  const open = known.filter(({ line }) => !isDone(line.status))
  const spent = settled.reduce((sum, { line }) => sum + (line.allocatedRp ?? 0n), 0n)
  if (spent > input.budgetRp) return refuse('invalid_fields', { budgetRp: 'below_done' })
  if (input.packageId !== null && (await toldRupiah(tx, input.packageId)) > input.budgetRp)
    return refuse('invalid_fields', { budgetRp: 'below_done' })
  const shares = splitRupiah(
    input.budgetRp - spent,
    open.map(({ volume }) => volume),
  )
  const shared = open.map((member, place) => ({ ...member, shareRp: shares[place] ?? 0n }))
  const was = new Map(before.map(({ lineId, volume }) => [lineId, volume]))

  return doneWith({
    unit: first.line.unit,
    areaCode: first.line.districtCode,
    before: was,
    members: [
      ...shared,
      ...settled.map((member) => ({
        ...member,
        volume: was.get(member.lineId) ?? member.volume,
        shareRp: member.line.allocatedRp ?? 0n,
      })),
    ].map(({ lineId, volume, shareRp, line: { caseId, areaCode } }) => ({ lineId, volume, shareRp, caseId, areaCode })),
    unanswered: shared.filter(({ line }) => line.status === 'approved').map(({ lineId }) => lineId),
    changed: shared
      .filter(
        ({ lineId, line, shareRp, volume }) =>
          was.get(lineId) !== volume ||
          line.allocatedRp !== shareRp ||
          line.allocatedSource !== input.fundSource ||
          line.allocatedCode !== input.budgetCode ||
          line.allocatedYear !== input.budgetYear ||
          isoDate(line.scheduledOn) !== input.startsOn,
      )
      .map(({ lineId }) => lineId),
    left: before.filter(({ lineId }) => !ids.includes(lineId)).map(({ lineId }) => lineId),
  })
}

const isDone = (status: LineStatus) => status === 'done' || status === 'verified'
const mayJoin = (status: LineStatus) => status === 'approved' || lineStatusAfter('pack', status) !== null

type Line = NonNullable<Awaited<ReturnType<typeof linesOf>> extends Map<string, infer One> ? One : never>

async function linesOf(tx: Tx, ids: string[]) {
  const lines = await tx.planLine.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      caseId: true,
      areaCode: true,
      districtCode: true,
      leadAgencyId: true,
      status: true,
      unit: true,
      allocatedRp: true,
      allocatedSource: true,
      allocatedCode: true,
      allocatedYear: true,
      scheduledOn: true,
      cycleId: true,
      packages: { where: { leftAt: null }, select: { packageId: true, package: { select: { number: true } } } },
    },
  })
  return new Map(lines.map((line) => [line.id, line]))
}

async function membersOf(tx: Tx, packageId: string) {
  const members = await tx.workPackageLine.findMany({
    where: { packageId, leftAt: null },
    select: { lineId: true, volume: true, line: { select: { status: true } } },
  })
  return members.map(({ lineId, volume, line }) => ({ lineId, volume: volume.toNumber(), status: line.status }))
}

type Problem = { id: string; refusal: Refusal }

function problemsOf({ members, packageId }: SavePackageInput, lines: Map<string, Line>, agencyId: string): Problem[] {
  return members.flatMap(({ lineId: id }) => {
    const line = lines.get(id)
    const [other] = line?.packages.filter((member) => member.packageId !== packageId) ?? []
    const isMember = line?.packages.some((member) => member.packageId === packageId)
    const problem = (code: RefusalCode, params?: Record<string, string>) => [{ id, ...refuse(code, params) }]
    if (!line) return problem('not_found')
    if (line.leadAgencyId !== agencyId) return problem('forbidden')
    if (other) return problem('packed_elsewhere', { number: String(other.package.number) })
    if (isDone(line.status) && isMember) return []
    return mayJoin(line.status) ? [] : problem(isDone(line.status) ? 'member_done' : 'moved_on')
  })
}

/** What is done is not taken out. */
function lostOf(before: { lineId: string; status: LineStatus }[], ids: string[]): Problem[] {
  const lost = before.filter(({ lineId, status }) => !ids.includes(lineId) && isDone(status))
  return lost.map(({ lineId }) => ({ id: lineId, ...refuse('member_done') }))
}

/** Work begins after the plans were approved, and ends by the end of the budget year after the members' last cycle. */
async function dayProblem(tx: Tx, input: SavePackageInput, lines: Line[]): Promise<Record<string, string> | null> {
  const approved = [
    ...(
      await approvedDays(
        tx,
        lines.map(({ id }) => id),
      )
    ).values(),
  ]
  if (approved.some((day) => input.startsOn < day)) return { startsOn: 'before_approval' }
  const cycles = await tx.cycle.findMany({
    where: { id: { in: [...new Set(lines.map(({ cycleId }) => cycleId))] } },
    select: { year: true },
  })
  const last = Math.max(...cycles.map(({ year }) => year))
  return cycles.length > 0 && input.dueOn > `${last + 1}-12-31` ? { dueOn: 'after_cycle' } : null
}
