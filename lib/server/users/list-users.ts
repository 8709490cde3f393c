import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { type Role, ROLES } from '@/lib/domain/access/roles'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { presentUser, userColumns, type UserRow } from './present-user'

const PAGE_SIZE = 25

export type UserFilter = { q: string | null; role: Role | null; closed: boolean }
export type UserList = { filter: UserFilter; rows: UserRow[]; next: string | null; followsOn: boolean }

type Asked = {
  q?: string | undefined
  role?: string | undefined
  closed?: string | undefined
  after?: string | undefined
}

/** The accounts of the district by name, 25 a page; closed ones only where asked for. For the district's admin. */
export async function listUsers(asked: Asked): Promise<UserList> {
  const actor = await requireActor()
  if (!mayEver(actor, 'user:manage')) notFound()
  return usersFor(actor, asked)
}

/** The same for a given actor. */
export async function usersFor(actor: Actor, asked: Asked): Promise<UserList> {
  const filter = {
    q: asked.q?.replaceAll('\u0000', '').trim().slice(0, 60) || null,
    role: ROLES.find((role) => role === asked.role) ?? null,
    closed: asked.closed === '1',
  }
  return asActor(actor, async (tx) => {
    const from =
      asked.after && isId(asked.after)
        ? await tx.user.findUnique({ where: { id: asked.after }, select: { id: true, name: true } })
        : null
    const found = await tx.user.findMany({
      where: {
        areaCode: { gte: actor.areaCode, lt: `${actor.areaCode}/` },
        closedAt: filter.closed ? { not: null } : null,
        ...(filter.role ? { role: filter.role } : {}),
        AND: [
          filter.q
            ? {
                OR: [
                  { name: { contains: filter.q, mode: 'insensitive' } },
                  { username: { contains: filter.q, mode: 'insensitive' } },
                ],
              }
            : {},
          from ? { OR: [{ name: { gt: from.name } }, { name: from.name, id: { gt: from.id } }] } : {},
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE + 1,
      select: userColumns,
    })
    const page = found.slice(0, PAGE_SIZE)
    const codes = [...new Set(page.map(({ areaCode }) => areaCode))]
    const areas = await tx.area.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } })
    const names = new Map(areas.map(({ code, name }) => [code, name]))
    return {
      filter,
      rows: page.map((row) => presentUser(row, names)),
      next: found.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
      followsOn: from !== null,
    }
  })
}
