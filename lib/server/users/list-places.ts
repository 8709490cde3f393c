import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'

export type PlaceOption = { value: string; label: string }
export type PlaceGroup = { label: string; options: PlaceOption[] }

/**
 * Where somebody of a role may work in the admin's district: villages by subdistrict, health centres, agencies; none for
 * roles that work in all of it.
 */
export async function listPlaces(role: Role): Promise<PlaceGroup[] | PlaceOption[]> {
  const actor = await requireActor()
  if (!mayEver(actor, 'user:manage')) notFound()
  const { areaCode } = actor
  return asActor(actor, async (tx) => {
    if (role === 'agency_planner') {
      const select = { id: true, localName: true } as const
      const agencies = await tx.agency.findMany({ where: { areaCode }, orderBy: { localName: 'asc' }, select })
      return agencies.map(({ id, localName }) => ({ value: id, label: localName }))
    }
    if (role === 'health_center') {
      const select = { id: true, name: true } as const
      const centers = await tx.healthCenter.findMany({ where: { areaCode }, orderBy: { name: 'asc' }, select })
      return centers.map(({ id, name }) => ({ value: id, label: name }))
    }
    if (role !== 'village_officer') return []
    const areas = await tx.area.findMany({
      where: { code: { gt: areaCode, lt: `${areaCode}/` }, level: { in: ['subdistrict', 'village'] } },
      orderBy: { name: 'asc' },
      select: { code: true, name: true, level: true, parentCode: true },
    })
    return areas
      .filter(({ level }) => level === 'subdistrict')
      .map(({ code, name }) => ({
        label: name,
        options: areas
          .filter(({ parentCode }) => parentCode === code)
          .map((village) => ({ value: village.code, label: village.name })),
      }))
  })
}
