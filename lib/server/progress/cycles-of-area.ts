import 'server-only'
import { districtOf } from '@/lib/domain/access/actor'
import type { Period } from '@/lib/domain/indicators/period'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** A half year as a page of progress names it. */
export type CyclePeriod = Period & { startsOn: string; endsOn: string; closed: boolean }

export type CycleRow = CyclePeriod & { id: string }

/** The cycles of the districts in (or around) an area, newest first. */
export async function cyclesOf(tx: Tx, area: string): Promise<CycleRow[]> {
  const district = districtOf(area)
  const rows = await tx.cycle.findMany({
    where: { areaCode: district ?? { gte: area, lt: `${area}/` } },
    orderBy: [{ year: 'desc' }, { semester: 'desc' }],
    select: { id: true, year: true, semester: true, startsOn: true, endsOn: true, closedAt: true },
  })
  return rows.map(({ closedAt, startsOn, endsOn, ...rest }) => ({
    ...rest,
    startsOn: isoDate(startsOn),
    endsOn: isoDate(endsOn),
    closed: closedAt !== null,
  }))
}

/** The half year of a cycle. */
export const withoutId = ({ id: _id, ...period }: CycleRow): CyclePeriod => period

/** One entry a half year, whatever number of districts had a cycle in it. */
export function periodsOf(cycles: readonly CycleRow[]): CyclePeriod[] {
  const first = new Map<string, CyclePeriod>()
  for (const cycle of cycles) {
    const key = `${cycle.year}-${cycle.semester}`
    if (!first.has(key)) first.set(key, withoutId(cycle))
  }
  return [...first.values()]
}

/** An area's own code and those of the areas around it: `63.05.03` is `63`, `63.05`, `63.05.03`. */
export function lineage(area: string): string[] {
  const steps = area.split('.')
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'))
}

/** Names of areas by their code. */
export async function namesOf(tx: Tx, codes: string[]): Promise<Map<string, string>> {
  const areas = await tx.area.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } })
  return new Map(areas.map(({ code, name }) => [code, name]))
}
