import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { ADMINISTRATIVE_OUTCOMES } from '@/lib/domain/cases/outcomes'
import type { Share } from '@/lib/domain/indicators/progress'
import { isId } from '@/lib/domain/is-id'
import { compareCoverage, villageCoverage, type VillageCoverage } from '@/lib/domain/selection/coverage'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type SelectionCycle, selectionCycle } from './selection-cycle'

export type CoverageVillage = VillageCoverage & {
  code: string
  name: string
  subdistrict: string
  /** On the long list, waiting for a decision. */
  listed: number
  inLokus: boolean
}

export type Coverage = {
  cycle: SelectionCycle
  /** Villages not begun first. */
  villages: CoverageVillage[]
  /** A1: villages with a worksheet begun, of all there are. */
  a1: Share
  subdistricts: { code: string; name: string }[]
}

/** How far every village of the district has come, or those of one subdistrict. A 404 for whoever sees no scores. */
export async function getCoverage(cycleId: string, area: string | null): Promise<Coverage> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'candidate_score:read')) notFound()
  return (await asActor(actor, (tx) => coverageOf(tx, actor, cycleId, area))) ?? notFound()
}

/** The same for a transaction and a person that the caller names: six statements over counts kept by village. */
export async function coverageOf(tx: Tx, actor: Actor, cycleId: string, area: string | null): Promise<Coverage | null> {
  const cycle = await selectionCycle(tx, actor, cycleId)
  if (!cycle || !can(actor, 'candidate_score:read', { areaCode: cycle.areaCode })) return null
  const within = area ?? cycle.areaCode
  const range = { gte: within, lt: `${within}/` }
  const areas = await tx.area.findMany({
    where: { code: { gte: `${cycle.areaCode}.`, lt: `${cycle.areaCode}/` } },
    select: { code: true, name: true, level: true, parentCode: true },
    orderBy: { code: 'asc' },
  })
  const counts = await tx.coverageCount.findMany({
    where: { cycleId, areaCode: range, n: { gt: 0 } },
    select: { areaCode: true, group: true, status: true, n: true },
  })
  const ended = await tx.progressCount.groupBy({
    by: ['areaCode'],
    where: {
      cycleId,
      areaCode: range,
      measure: { in: ADMINISTRATIVE_OUTCOMES.map((outcome) => `outcome:${outcome}`) },
    },
    _sum: { n: true },
  })
  const listed = await tx.candidateCount.groupBy({
    by: ['areaCode'],
    where: { cycleId, areaCode: range, status: 'listed' },
    _sum: { n: true },
  })
  const lokus = await tx.lokus.findMany({ where: { cycleId }, select: { areaCode: true } })

  const byVillage = Map.groupBy(counts, ({ areaCode }) => areaCode)
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const early = new Map(ended.map(({ areaCode, _sum }) => [areaCode, _sum.n ?? 0]))
  const waiting = new Map(listed.map(({ areaCode, _sum }) => [areaCode, _sum.n ?? 0]))
  const inLokus = new Set(lokus.map(({ areaCode }) => areaCode))
  const villages = areas
    .filter(({ level, code }) => level === 'village' && (code === within || code.startsWith(`${within}.`)))
    .map(({ code, name, parentCode }): CoverageVillage => ({
      code,
      name,
      subdistrict: names.get(parentCode ?? '') ?? '',
      listed: waiting.get(code) ?? 0,
      inLokus: inLokus.size === 0 || inLokus.has(code),
      ...villageCoverage(byVillage.get(code) ?? [], early.get(code) ?? 0),
    }))
    .toSorted(compareCoverage)
  return {
    cycle,
    villages,
    a1: { numerator: villages.filter(({ begun }) => begun).length, denominator: villages.length },
    subdistricts: areas.filter(({ level }) => level === 'subdistrict').map(({ code, name }) => ({ code, name })),
  }
}
