import { addDays } from '@/lib/domain/days'
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
}

function addPackage(random: Random, rows: Rows, lines: Line[], today: string): void {
  const [first] = lines
  const planner = rows.user.find(({ role, agencyId }) => role === 'agency_planner' && agencyId === first?.leadAgencyId)
  if (!first || !planner?.id) return
  const createdAt = officeHour(addDays(today, -3), 90)
  const id = random.uuid(createdAt)
  const fundSource = first.allocatedSource ?? first.fundSource
  const startsOn = addDays(today, 7)
  const budget = { budgetCode: first.allocatedCode ?? null, budgetYear: yearOf(startsOn) }
  const villages = new Set(lines.map(({ areaCode }) => areaCode)).size
  rows.workPackage.push({
    id,
    areaCode: TAPIN,
    agencyId: first.leadAgencyId,
    number: 1,
    activity: first.activity,
    unit: first.unit,
    place: `${villages} desa`,
    budgetRp: lines.reduce((sum, { allocatedRp }) => sum + BigInt(allocatedRp ?? 0), 0n),
    fundSource,
    ...budget,
    startsOn: dateColumn(startsOn),
    dueOn: dateColumn(addDays(today, 90)),
    createdById: planner.id,
    createdAt,
    updatedById: planner.id,
    updatedAt: createdAt,
  })
  for (const line of lines) {
    const { budgetCode: allocatedCode, budgetYear: allocatedYear } = budget
    Object.assign(line, { allocatedSource: fundSource, allocatedCode, allocatedYear })
    rows.workPackageLine.push({
      packageId: id,
      lineId: line.id ?? '',
      caseId: line.caseId,
      areaCode: line.areaCode,
      agencyId: line.leadAgencyId,
      volume: line.targetVolume,
    })
  }
}
