import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { isId } from '@/lib/domain/is-id'
import { type QuotaState, quotaStates } from '@/lib/domain/selection/quota'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type SelectionCycle, selectionCycle } from './selection-cycle'

/** A village as a candidate for lokus. `rank` null is "nobody was measured"; counts are of this cycle. */
export type LokusVillage = {
  code: string
  name: string
  chosen: boolean
  rank: { rank: number; ranked: number; stunted: number; measured: number } | null
  listed: number
  cases: number
  /** The newest cycle before this one with a case there. */
  lastAudited: { year: number; semester: number } | null
}

export type Lokus = {
  cycle: SelectionCycle
  subdistricts: { code: string; name: string; villages: LokusVillage[] }[]
  all: number
  chosen: number
  /** The reason of the newest lokus, to go on from. */
  reason: string | null
  /** When the ranks were made; null before the first scoring. */
  rankedAt: Date | null
  /** Of the district. */
  quotas: QuotaState[]
  villageQuotas: { code: string; name: string; quotas: QuotaState[] }[]
}

/** The district's villages with their ranks and counts, the lokus and the quotas. A 404 for whoever sees no scores. */
export async function getLokus(cycleId: string): Promise<Lokus> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'candidate_score:read')) notFound()
  return (await asActor(actor, (tx) => lokusOf(tx, actor, cycleId))) ?? notFound()
}

/** The same for a transaction and a person that the caller names: eight statements, costing by villages. */
export async function lokusOf(tx: Tx, actor: Actor, cycleId: string): Promise<Lokus | null> {
  const cycle = await selectionCycle(tx, actor, cycleId)
  const district = cycle && districtOf(cycle.areaCode)
  if (!cycle || !district || !can(actor, 'candidate_score:read', { areaCode: district })) return null
  const areas = await tx.area.findMany({
    where: { code: { gte: `${district}.`, lt: `${district}/` } },
    select: { code: true, name: true, level: true, parentCode: true },
    orderBy: { code: 'asc' },
  })
  const lokus = await tx.lokus.findMany({
    where: { cycleId },
    select: { areaCode: true, reason: true },
    orderBy: { addedAt: 'desc' },
  })
  const figures = await tx.villageGrowth.findMany({ where: { cycleId } })
  const listed = await tx.candidateCount.groupBy({
    by: ['areaCode'],
    where: { cycleId, status: 'listed' },
    _sum: { n: true },
  })
  const cases = await tx.coverageCount.findMany({
    where: { cycleId, status: { not: 'candidate' }, n: { gt: 0 } },
    select: { areaCode: true, group: true, n: true },
  })
  const quotas = await tx.caseQuota.findMany({ where: { cycleId }, select: { areaCode: true, group: true, n: true } })
  const before = await lastAudited(tx, cycle)

  const of = new Set(lokus.map(({ areaCode }) => areaCode))
  const village = ({ code, name }: { code: string; name: string }): LokusVillage => {
    const figure = figures.find(({ areaCode }) => areaCode === code)
    return {
      code,
      name,
      chosen: of.has(code),
      rank: figure?.rank
        ? { rank: figure.rank, ranked: figure.ranked, stunted: figure.stunted, measured: figure.measured }
        : null,
      listed: listed.find(({ areaCode }) => areaCode === code)?._sum.n ?? 0,
      cases: sum(cases.filter(({ areaCode }) => areaCode === code)),
      lastAudited: before.get(code) ?? null,
    }
  }
  const villages = areas.filter(({ level }) => level === 'village')
  const own = new Set(quotas.map(({ areaCode }) => areaCode).filter((code) => code !== district))
  return {
    cycle,
    subdistricts: areas
      .filter(({ level }) => level === 'subdistrict')
      .map(({ code, name }) => ({
        code,
        name,
        villages: villages.filter(({ parentCode }) => parentCode === code).map(village),
      })),
    all: villages.length,
    chosen: of.size,
    reason: lokus[0]?.reason ?? null,
    rankedAt: figures[0]?.computedAt ?? null,
    quotas: quotaStates(
      quotas.filter(({ areaCode }) => areaCode === district),
      cases,
    ),
    villageQuotas: villages
      .filter(({ code }) => own.has(code))
      .map(({ code, name }) => ({
        code,
        name,
        quotas: quotaStates(
          quotas.filter(({ areaCode }) => areaCode === code),
          cases.filter(({ areaCode }) => areaCode === code),
        ),
      })),
  }
}

const sum = (rows: readonly { group: CaseGroup; n: number }[]) => rows.reduce((total, { n }) => total + n, 0)

type Half = { year: number; semester: number }

/** Of each village, the newest earlier cycle with a case there. */
async function lastAudited(tx: Tx, { id, areaCode, year, semester }: SelectionCycle): Promise<Map<string, Half>> {
  const rows = await tx.$queryRaw<(Half & { area_code: string })[]>`
    SELECT DISTINCT ON (k.area_code) k.area_code, c.year, c.semester
    FROM coverage_count k JOIN cycle c ON c.id = k.cycle_id
    WHERE c.area_code = ${areaCode} AND c.id <> ${id}::uuid AND (c.year, c.semester) < (${year}::int, ${semester}::int)
      AND k.n > 0 AND k.status::text <> 'candidate'
    ORDER BY k.area_code, c.year DESC, c.semester DESC`
  return new Map(rows.map(({ area_code, ...half }) => [area_code, half]))
}
