import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { Tx } from '../db/client'

export type Village = { code: string; name: string }

/**
 * The villages an actor registers people in: a village officer's own, a health centre's. Nobody else's.
 * By name.
 */
export async function villagesOf(tx: Tx, actor: Actor): Promise<Village[]> {
  if (!mayEver(actor, 'person:register')) return []
  if (actor.healthCenterId === null) return [{ code: actor.areaCode, name: actor.areaName }]
  const served = await tx.healthCenterVillage.findMany({
    where: { healthCenterId: actor.healthCenterId },
    select: { areaCode: true },
  })
  return tx.area.findMany({
    where: { code: { in: served.map(({ areaCode }) => areaCode) } },
    select: { code: true, name: true },
    orderBy: { name: 'asc' },
  })
}
