import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { UNEVALUATED_OUTCOMES } from '@/lib/domain/cases/outcomes'
import { AUDITED_STATUSES, type ProgressCounts } from '@/lib/domain/indicators/progress'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'

/** What the counts say of one area: everything `progressFigures` needs, and its villages. */
export type AreaCounts = { counts: ProgressCounts; late: number; villages: number; audited: number }

type Asked = {
  /** The cycles of one period, one a district. */
  cycleIds: string[]
  area: string
  /** Characters of a village's code that name the part of the area it is counted under. */
  codeLength: number
  today: string
}

/**
 * Sums the counts of an area's villages by the parts of the area (or for the whole, where `codeLength` is its own
 * length), by code. Parts without a village in the actor's scope are missing. Costs by villages, never by cases.
 */
export async function sumCounts(tx: Tx, actor: Actor, asked: Asked): Promise<Map<string, AreaCounts>> {
  const { cycleIds, area, codeLength } = asked
  const [villages, measures, audited, late] = [
    await villagesByPart(tx, actor, asked),
    await tx.$queryRaw<{ part: string; measure: string; n: number }[]>`
      SELECT left(area_code, ${codeLength}) AS part, measure, sum(n)::int AS n FROM progress_count
      WHERE cycle_id = ANY (${cycleIds}::uuid[]) AND area_code >= ${area} AND area_code < ${area} || '/'
      GROUP BY 1, 2`,
    await auditedByPart(tx, asked),
    await tx.$queryRaw<{ part: string; n: number }[]>`
      SELECT left(area_code, ${codeLength}) AS part, sum(n)::int AS n FROM line_due_count
      WHERE cycle_id = ANY (${cycleIds}::uuid[]) AND area_code >= ${area} AND area_code < ${area} || '/'
        AND due_on < ${dateColumn(asked.today)}::date
      GROUP BY 1`,
  ]
  const byPart = new Map(
    villages.map(({ part, n }): [string, AreaCounts] => [part, { counts: {}, late: 0, villages: n, audited: 0 }]),
  )
  for (const { part, measure, n } of measures) {
    const counted = byPart.get(part)
    if (counted) byPart.set(part, { ...counted, counts: { ...counted.counts, [measure]: n } })
  }
  for (const { part, n } of audited) patch(byPart, part, { audited: n })
  for (const { part, n } of late) patch(byPart, part, { late: n })
  return byPart
}

function patch(byPart: Map<string, AreaCounts>, part: string, more: Partial<AreaCounts>): void {
  const counted = byPart.get(part)
  if (counted) byPart.set(part, { ...counted, ...more })
}

/** All villages there are, audited or not; a health centre's own only. Areas are the same for everybody. */
function villagesByPart(tx: Tx, actor: Actor, { area, codeLength }: Asked) {
  const center = actor.role === 'health_center' ? (actor.healthCenterId ?? '') : null
  return tx.$queryRaw<{ part: string; n: number }[]>`
    SELECT left(code, ${codeLength}) AS part, count(*)::int AS n FROM area
    WHERE level = 'village' AND code >= ${area} AND code < ${area} || '/'
      AND (${center}::text IS NULL OR code IN (SELECT area_code FROM health_center_village WHERE health_center_id::text = ${center}))
    GROUP BY 1`
}

/** Villages with at least one case whose worksheet has begun, those that ended without an evaluation left out. */
function auditedByPart(tx: Tx, { cycleIds, area, codeLength }: Asked) {
  const begun = AUDITED_STATUSES.map((status) => `case:${status}`)
  const ended = UNEVALUATED_OUTCOMES.map((outcome) => `outcome:${outcome}`)
  return tx.$queryRaw<{ part: string; n: number }[]>`
    SELECT left(area_code, ${codeLength}) AS part, count(*)::int AS n FROM (
      SELECT area_code FROM progress_count
      WHERE cycle_id = ANY (${cycleIds}::uuid[]) AND area_code >= ${area} AND area_code < ${area} || '/'
        AND measure = ANY (${[...begun, ...ended]}::text[])
      GROUP BY area_code
      HAVING sum(CASE WHEN measure = ANY (${begun}::text[]) THEN n ELSE -n END) > 0) village
    GROUP BY 1`
}
