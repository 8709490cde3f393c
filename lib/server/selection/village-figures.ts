import 'server-only'
import type { VillageRank } from '@/lib/domain/selection/common-parts'
import { rankVillages, tallyChild, type VillageTally } from '@/lib/domain/selection/village-ranks'
import type { Tx } from '../db/client'
import type { ListedPerson } from './listed-people'

/** Adds the children among these people to the tallies of their villages. */
export function tallyChildren(tallies: Map<string, VillageTally>, people: readonly ListedPerson[]): void {
  for (const { areaCode, zlen } of people) if (zlen !== undefined) tallyChild(tallies, areaCode, zlen)
}

/** Keeps the figures of a district's villages and their ranks, as of now; gives the ranks. */
export async function writeVillageFigures(
  tx: Tx,
  cycleId: string,
  tallies: ReadonlyMap<string, VillageTally>,
): Promise<Map<string, VillageRank>> {
  const ranks = rankVillages(tallies)
  const rows = [...tallies].map(([areaCode, tally]) => ({
    area_code: areaCode,
    ...tally,
    rank: ranks.get(areaCode)?.rank ?? null,
    ranked: ranks.size,
  }))
  await tx.$executeRaw`
    INSERT INTO village_growth (cycle_id, area_code, children, measured, stunted, rank, ranked)
    SELECT ${cycleId}::uuid, r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (area_code text, children integer, measured integer, stunted integer, rank integer, ranked integer)
    ON CONFLICT (cycle_id, area_code) DO UPDATE SET children = excluded.children, measured = excluded.measured,
      stunted = excluded.stunted, rank = excluded.rank, ranked = excluded.ranked, computed_at = now()`
  return ranks
}

/** The rank of a village as it stood at the last scoring; null where there was none, or nobody was measured. */
export async function villageRankOf(tx: Tx, cycleId: string, areaCode: string): Promise<VillageRank | null> {
  const found = await tx.villageGrowth.findUnique({
    where: { cycleId_areaCode: { cycleId, areaCode } },
    select: { rank: true, ranked: true, stunted: true, measured: true },
  })
  return found?.rank ? { ...found, rank: found.rank } : null
}
