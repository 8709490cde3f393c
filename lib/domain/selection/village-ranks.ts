import { RISK_LIMITS } from './risk-limits'
import type { VillageRank } from './common-parts'

/** A village's children as they were measured last; no rate is made of it here. */
export type VillageTally = { children: number; measured: number; stunted: number }

/** Adds a child to its village: the newest length-for-age of those with an exact birth date, or null. */
export function tallyChild(tallies: Map<string, VillageTally>, areaCode: string, zlen: number | null): void {
  const tally = tallies.get(areaCode) ?? { children: 0, measured: 0, stunted: 0 }
  tally.children += 1
  if (zlen !== null) tally.measured += 1
  if (zlen !== null && zlen < RISK_LIMITS.stuntedBelowZ) tally.stunted += 1
  tallies.set(areaCode, tally)
}

/**
 * Ranks villages by the share of measured children that are stunted, the highest first; the same share is the same rank.
 * Villages without a measured child have none. Shares are compared as fractions, so that none is rounded into a tie.
 */
export function rankVillages(tallies: ReadonlyMap<string, VillageTally>): Map<string, VillageRank> {
  const measured = [...tallies].filter(([, tally]) => tally.measured > 0)
  const ordered = measured.toSorted(
    ([a, one], [b, two]) => two.stunted * one.measured - one.stunted * two.measured || (a < b ? -1 : 1),
  )
  const ranks = new Map<string, VillageRank>()
  let before: VillageRank | null = null
  ordered.forEach(([areaCode, tally], place) => {
    const tied: boolean = before !== null && before.stunted * tally.measured === tally.stunted * before.measured
    const rank: number = tied && before ? before.rank : place + 1
    before = { rank, ranked: ordered.length, stunted: tally.stunted, measured: tally.measured }
    ranks.set(areaCode, before)
  })
  return ranks
}
