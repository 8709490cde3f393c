import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { SERVICE_STATES, type ServiceState } from '@/lib/domain/indicators/convergence'
import type { Share } from '@/lib/domain/indicators/progress'
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

/** The services of an area or an agency: how many there are, how far they came, and those that arrived of all. */
export type Services = {
  key: string
  name: string
  counts: Record<ServiceState, number>
  arrived: Share
}

export type ConvergencePage = {
  area: { code: string; name: string }
  above: { code: string; name: string }[]
  whole: Services
  /** The parts of the area in which a family is entitled to something, by name. */
  parts: Services[]
  /** By the agency that each service waits for or came from; null for whoever compares districts. */
  agencies: Services[] | null
  /** Services for which no agency is asked yet, in all. */
  withoutAgency: number
  period: CyclePeriod | null
  periods: CyclePeriod[]
  asOf: string
  aggregates: boolean
}

/** Which services arrived in an area and a half year, by place and by agency. `area` and `cycle` come from the address. */
export async function getConvergence(asked: AskedProgress): Promise<ConvergencePage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'progress:read')) notFound()
  return convergenceFor(actor, asked)
}

/** The same for a given actor. Five statements, whatever the number of cases. */
export async function convergenceFor(actor: Actor, asked: AskedProgress): Promise<ConvergencePage> {
  const { area, partLength, aggregates } = areaAsked(actor, asked)
  const codeLength = partLength ?? area.length
  return asActor(actor, async (tx) => {
    const { ids, period, periods } = await cyclesAsked(tx, area, asked)
    const byPart = await countedBy(tx, ids, area, codeLength)
    const byAgency = aggregates ? null : await countedByAgency(tx, ids, area)
    const names = await namesOf(tx, [...lineage(area), ...byPart.map(({ key }) => key ?? '')])
    const named = (key: string) => names.get(key) ?? key
    return {
      ...placeOf(area, actor, named),
      whole: servicesOf(area, named(area), byPart),
      parts: codeLength === area.length ? [] : grouped(byPart, (key) => named(key)),
      agencies: byAgency && grouped(byAgency, (_key, name) => name),
      withoutAgency: byAgency?.reduce((sum, { key, n }) => (key === null ? sum + n : sum), 0) ?? 0,
      period,
      periods,
      asOf: today(),
      aggregates,
    }
  })
}

type Counted = { key: string | null; name: string; rank: number; n: number }

function countedBy(tx: Tx, cycles: string[], area: string, codeLength: number): Promise<Counted[]> {
  return tx.$queryRaw<Counted[]>`
    SELECT left(s.area_code, ${codeLength}) AS key, '' AS name, s.rank, count(*)::int AS n
    FROM service_states(${cycles}::uuid[], ${area}) s GROUP BY 1, 3`
}

function countedByAgency(tx: Tx, cycles: string[], area: string): Promise<Counted[]> {
  return tx.$queryRaw<Counted[]>`
    SELECT s.agency_id::text AS key, coalesce(g.local_name, '') AS name, s.rank, count(*)::int AS n
    FROM service_states(${cycles}::uuid[], ${area}) s LEFT JOIN agency g ON g.id = s.agency_id GROUP BY 1, 2, 3`
}

function grouped(rows: readonly Counted[], nameOf: (key: string, name: string) => string): Services[] {
  const keys = new Map(rows.flatMap(({ key, name }) => (key === null ? [] : [[key, name] as const])))
  return [...keys]
    .map(([key, name]) =>
      servicesOf(
        key,
        nameOf(key, name),
        rows.filter((row) => row.key === key),
      ),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
}

function servicesOf(key: string, name: string, rows: readonly Counted[]): Services {
  const of = (state: ServiceState) =>
    rows.filter(({ rank }) => SERVICE_STATES[rank] === state).reduce((sum, { n }) => sum + n, 0)
  const counts = {
    missing: of('missing'),
    planned: of('planned'),
    under_way: of('under_way'),
    reported: of('reported'),
    arrived: of('arrived'),
  }
  return {
    key,
    name,
    counts,
    arrived: { numerator: counts.arrived, denominator: Object.values(counts).reduce((sum, n) => sum + n, 0) },
  }
}
