import 'server-only'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'

export type LineAreas = { code: string; name: string; villages: { code: string; name: string }[] }[]

/** The subdistricts of the actor's district with their villages, to choose from. Empty for somebody of one village. */
export async function listLineAreas(): Promise<LineAreas> {
  const actor = await requireActor()
  return asActor(actor, (tx) => lineAreas(tx, actor))
}

/** The same, for a transaction. */
export async function lineAreas(tx: Tx, actor: Actor): Promise<LineAreas> {
  const district = districtOf(actor.areaCode)
  if (!district || actor.role === 'village_officer') return []
  const own = actor.healthCenterId ? await villagesOf(tx, actor.healthCenterId) : null
  const areas = await tx.area.findMany({
    where: { code: { gte: `${district}.`, lt: `${district}/` } },
    select: { code: true, name: true, level: true, parentCode: true },
    orderBy: { code: 'asc' },
  })
  const villages = areas.filter(({ level, code }) => level === 'village' && (own === null || own.has(code)))
  return areas
    .filter(({ level }) => level === 'subdistrict')
    .map(({ code, name }) => ({
      code,
      name,
      villages: villages
        .filter(({ parentCode }) => parentCode === code)
        .map((village) => ({ code: village.code, name: village.name })),
    }))
    .filter((subdistrict) => subdistrict.villages.length > 0)
}

async function villagesOf(tx: Tx, healthCenterId: string): Promise<Set<string>> {
  const villages = await tx.healthCenterVillage.findMany({ where: { healthCenterId }, select: { areaCode: true } })
  return new Set(villages.map(({ areaCode }) => areaCode))
}
