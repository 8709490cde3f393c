import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { SCOPE_OF } from '@/lib/domain/access/roles'
import { chooseArea, childCodeLength, choosePeriod, type Period } from '@/lib/domain/indicators/period'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** A half year as a page of progress names it. */
export type CyclePeriod = Period & { startsOn: string; endsOn: string; closed: boolean }

type CycleRow = CyclePeriod & { id: string }

/** The cycles of the districts in (or around) an area, newest first. */
async function cyclesOf(tx: Tx, area: string): Promise<CycleRow[]> {
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

/** What a page of progress is asked for, as it stands in the address. */
export type AskedProgress = { area?: string | undefined; cycle?: string | undefined }

/**
 * The area that a page of progress is about: the one asked for where it lies in the actor's duty, else a 404; how long the
 * codes of its parts are, null where it has none; and whether whoever asks compares districts and sees no small groups.
 */
export function areaAsked(actor: Actor, { area: asked }: AskedProgress) {
  const aggregates = SCOPE_OF[actor.role] === 'aggregate'
  const area = chooseArea(asked, actor.areaCode, aggregates)
  if (area === null) notFound()
  return { area, partLength: childCodeLength(area, aggregates), aggregates }
}

/** The half year asked for, or the newest, with the cycles of the districts in it; and the half years there are. */
export async function cyclesAsked(tx: Tx, area: string, { cycle: asked }: AskedProgress) {
  const cycles = await cyclesOf(tx, area)
  const found = choosePeriod(cycles, asked)
  const ids = cycles
    .filter(({ year, semester }) => year === found?.year && semester === found.semester)
    .map(({ id }) => id)
  return { ids, period: found && withoutId(found), periods: periodsOf(cycles) }
}

/** The half year of a cycle. */
const withoutId = ({ id: _id, ...period }: CycleRow): CyclePeriod => period

/** One entry a half year, whatever number of districts had a cycle in it. */
function periodsOf(cycles: readonly CycleRow[]): CyclePeriod[] {
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

/** The area of a page of progress with those above it, down from the actor's area of duty, each by its name. */
export function placeOf(area: string, actor: Actor, name: (code: string) => string) {
  const above = lineage(area).filter((code) => code.length >= actor.areaCode.length && code !== area)
  return { area: { code: area, name: name(area) }, above: above.map((code) => ({ code, name: name(code) })) }
}
