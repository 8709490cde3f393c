import 'server-only'
import { notFound } from 'next/navigation'
import { can } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { presentUser, userColumns, type UserRow } from './present-user'

export type UserPage = UserRow & { isOwn: boolean; owner: string }

/** One account of the district, for its admin. */
export async function getUser(userId: string): Promise<UserPage> {
  const actor = await requireActor()
  if (!isId(userId)) notFound()
  return asActor(actor, async (tx) => {
    const found = await tx.user.findUnique({ where: { id: userId }, select: userColumns })
    if (!found || !can(actor, 'user:manage', { areaCode: found.areaCode })) notFound()
    const area = await tx.area.findUnique({ where: { code: found.areaCode }, select: { name: true } })
    const areas = new Map(area ? [[found.areaCode, area.name]] : [])
    return { ...presentUser(found, areas), isOwn: found.id === actor.id, owner: actor.id }
  })
}
