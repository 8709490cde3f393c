import { addDays } from '@/lib/domain/days'
import { toldAllocation } from '@/lib/domain/lines/allocation-input'
import { yearOf } from '@/lib/domain/plans/budget-year'
import { lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { dateColumn } from '../../../lib/server/clock'
import { officeHour } from '../days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import { TAPIN } from './tapin'

/** Fewer lines than this are not worth one work. */
const FEWEST = 2

type Line = Rows['planLine'][number]

/**
 * One work package for each agency that is at work on several lines of one activity: what each line was given is its share,
 * and the package's budget is their sum.
 */
export function addPackages(random: Random, rows: Rows, today: string): void {
  const groups = new Map<string, Line[]>()
  for (const line of rows.planLine) {
    const works = line.status !== undefined && lineStatusAfter('pack', line.status) !== null
    if (!works || typeof line.allocatedRp !== 'bigint') continue
    const key = `${line.leadAgencyId} ${line.activity} ${line.unit}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const packed = new Set<string>()
  for (const lines of groups.values()) {
    const agency = lines[0]?.leadAgencyId ?? ''
    if (lines.length < FEWEST || packed.has(agency)) continue
    packed.add(agency)
    addPackage(random, rows, lines, today)
  }
  // A history is numbered in the order of its rows.
  rows.caseEvent.sort((a, b) => new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime())
}

function addPackage(random: Random, rows: Rows, lines: Line[], today: string): void {
  const [first] = lines
  const planner = rows.user.find(({ role, agencyId }) => role === 'agency_planner' && agencyId === first?.leadAgencyId)
  if (!first || !planner?.id) return
  const createdAt = officeHour(addDays(today, -3), 90)
  const id = random.uuid(createdAt)
  const villages = new Set(lines.map(({ areaCode }) => areaCode)).size
  const startsOn = addDays(today, 7)
  const dueOn = addDays(today, 90)
  const said = {
    activity: first.activity,
    place: `${villages} desa`,
    budgetRp: lines.reduce((sum, { allocatedRp }) => sum + BigInt(allocatedRp ?? 0), 0n),
    fundSource: first.allocatedSource ?? first.fundSource,
    budgetCode: first.allocatedCode ?? null,
    budgetYear: yearOf(startsOn),
  }
  const money = {
    allocatedSource: said.fundSource,
    allocatedCode: said.budgetCode,
    allocatedYear: said.budgetYear,
  }
  const by = { actorId: planner.id, actorRole: planner.role }
  const joinedAt = new Date(createdAt.getTime() + 1000)
  const of = { packageId: id, areaCode: TAPIN, agencyId: first.leadAgencyId }
  rows.workPackage.push({
    ...said,
    id,
    areaCode: TAPIN,
    agencyId: first.leadAgencyId,
    number: 1,
    unit: first.unit,
    startsOn: dateColumn(startsOn),
    dueOn: dateColumn(dueOn),
    createdById: planner.id,
    createdAt,
    updatedById: planner.id,
    updatedAt: createdAt,
  })
  const facts = { ...said, budgetRp: said.budgetRp.toString(), startsOn, dueOn }
  rows.packageEvent.push({
    ...of,
    ...by,
    id: random.uuid(createdAt),
    at: createdAt,
    step: 'opened',
    lineId: null,
    volume: null,
    detail: facts,
  })
  for (const line of lines) {
    const about = { lineId: line.id ?? '', caseId: line.caseId, areaCode: line.areaCode }
    const volume = line.targetVolume
    rows.workPackageLine.push({ ...about, packageId: id, agencyId: line.leadAgencyId, volume })
    rows.packageEvent.push({
      ...of,
      ...by,
      id: random.uuid(joinedAt),
      at: joinedAt,
      step: 'joined',
      lineId: about.lineId,
      volume,
      detail: {},
    })
    rows.caseEvent.push({
      ...about,
      ...by,
      id: random.uuid(joinedAt),
      at: joinedAt,
      sequence: 0,
      step: 'line.pack',
      from: line.status ?? null,
      to: line.status ?? null,
      detail: {
        line: line.number,
        package: 1,
        scheduledOn: startsOn,
        ...toldAllocation({ ...money, allocatedRp: BigInt(line.allocatedRp ?? 0) }),
        volume: Number(volume),
      },
      prevHash: '',
      hash: '',
    })
    line.scheduledOn = dateColumn(startsOn)
    Object.assign(line, money)
  }
}
