import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import {
  areaAsked,
  type AskedProgress,
  type CyclePeriod,
  cyclesAsked,
  lineage,
  namesOf,
  placeOf,
} from './cycles-of-area'

/** The money of some lines: whole rupiah as digits, each sum with the number of lines that are in it. */
export type Money = {
  lines: number
  /** Lines whose plan says what they cost, be it nothing; the others are blank, not zero. */
  budgeted: number
  plannedRp: string
  allocated: number
  allocatedRp: string
  /** Lines that cost something, or nobody knows what, and for which nothing is set aside. */
  waiting: number
  /** Lines of which a report says what was spent. */
  told: number
  toldRp: string
}
export type MoneyRow = Money & { key: string; name: string }
/** What was asked and done, in one unit. */
export type VolumeRow = { unit: string; lines: number; volume: number; toldVolume: number }

export type MoneyPage = {
  area: { code: string; name: string }
  above: { code: string; name: string }[]
  whole: Money
  parts: MoneyRow[]
  /** Null for whoever compares districts. */
  agencies: MoneyRow[] | null
  sources: MoneyRow[]
  kinds: MoneyRow[]
  years: MoneyRow[]
  /** The units with the most lines. */
  volumes: VolumeRow[]
  /** The cycle of the lines, where it is one; null over several districts. */
  cycleId: string | null
  period: CyclePeriod | null
  periods: CyclePeriod[]
  asOf: string
  aggregates: boolean
}

const MOST_UNITS = 12
const NOTHING: Money = {
  lines: 0,
  budgeted: 0,
  plannedRp: '0',
  allocated: 0,
  allocatedRp: '0',
  waiting: 0,
  told: 0,
  toldRp: '0',
}

/** What an area's lines of a half year cost, by agency, source, kind, budget year and place. `area` and `cycle` come from the address. */
export async function getMoney(asked: AskedProgress): Promise<MoneyPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'progress:read')) notFound()
  return moneyFor(actor, asked)
}

/** The same for a given actor. Four statements, whatever the number of lines. */
export async function moneyFor(actor: Actor, asked: AskedProgress): Promise<MoneyPage> {
  const { area, partLength, aggregates } = areaAsked(actor, asked)
  const codeLength = partLength ?? area.length
  return asActor(actor, async (tx) => {
    const { ids, period, periods } = await cyclesAsked(tx, area, asked)
    const sums = await sumsOf(tx, ids, area, codeLength)
    const agencies = aggregates ? [] : await tx.agency.findMany({ select: { id: true, localName: true } })
    const of = (by: Sum['by']) => sums.filter((sum) => sum.by === by && sum.key !== null)
    const names = await namesOf(tx, [...lineage(area), ...of('part').map(({ key }) => key ?? '')])
    const named = (key: string) => names.get(key) ?? key
    const nameOfAgency = new Map(agencies.map(({ id, localName }) => [id, localName]))
    const [whole] = sums.filter(({ by }) => by === 'all')
    return {
      ...placeOf(area, actor, named),
      whole: whole ? moneyOf(whole) : NOTHING,
      parts: codeLength === area.length ? [] : rowsOf(of('part'), named),
      agencies: aggregates ? null : rowsOf(of('agency'), (key) => nameOfAgency.get(key) ?? '–'),
      sources: rowsOf(of('source'), (key) => key),
      kinds: rowsOf(of('kind'), (key) => key),
      years: rowsOf(of('year'), (key) => key),
      volumes: of('unit')
        .toSorted((a, b) => b.lines - a.lines)
        .slice(0, MOST_UNITS)
        .map(({ key, lines, volume, toldVolume }) => ({ unit: key ?? '', lines, volume, toldVolume })),
      cycleId: ids.length === 1 && !aggregates ? (ids[0] ?? null) : null,
      period,
      periods,
      asOf: today(),
      aggregates,
    }
  })
}

type Sum = Money & {
  by: 'all' | 'part' | 'agency' | 'source' | 'kind' | 'year' | 'unit'
  key: string | null
  volume: number
  toldVolume: number
}

/** Every sum of the page in one statement: the whole, and by each of its sides. */
function sumsOf(tx: Tx, cycles: string[], area: string, codeLength: number): Promise<Sum[]> {
  return tx.$queryRaw<Sum[]>`
    SELECT CASE grouping(part, agency_id, source, kind, year, unit) WHEN 63 THEN 'all' WHEN 31 THEN 'part' WHEN 47 THEN 'agency'
        WHEN 55 THEN 'source' WHEN 59 THEN 'kind' WHEN 61 THEN 'year' ELSE 'unit' END AS by,
      coalesce(part, agency_id::text, source, kind, year::text, unit) AS key,
      sum(lines)::int AS lines, sum(budgeted)::int AS budgeted, sum(planned_rp)::text AS "plannedRp",
      sum(allocated)::int AS allocated, sum(allocated_rp)::text AS "allocatedRp", sum(waiting)::int AS waiting,
      sum(told)::int AS told, sum(told_rp)::text AS "toldRp", sum(volume)::float8 AS volume, sum(told_volume)::float8 AS "toldVolume"
    FROM (SELECT left(m.area_code, ${codeLength}) AS part, m.* FROM money_cells(${cycles}::uuid[], ${area}) m) cell
    GROUP BY GROUPING SETS ((), (part), (agency_id), (source), (kind), (year), (unit))
    HAVING count(*) > 0`
}

const moneyOf = ({ by: _by, key: _key, volume: _volume, toldVolume: _told, ...money }: Sum): Money => money

function rowsOf(sums: readonly Sum[], nameOf: (key: string) => string): MoneyRow[] {
  return sums
    .map((sum) => ({ ...moneyOf(sum), key: sum.key ?? '', name: nameOf(sum.key ?? '') }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}
