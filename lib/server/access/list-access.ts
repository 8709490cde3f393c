import 'server-only'
import { notFound } from 'next/navigation'
import { type AccessFilter, readAccessFilter, startOfDay } from '@/lib/domain/access/access-filter'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'
import { addDays } from '@/lib/domain/days'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Prisma } from '../generated/client'
import type { Tx } from '../db/client'

/** One reading of somebody's data; `at` is an ISO instant. */
export type AccessRow = {
  id: string
  at: string
  what: string
  role: Role
  reader: string | null
  village: string | null
  caseNumber: number | null
  caseId: string | null
  personId: string | null
  reason: string | null
}

export type AccessPage = {
  filter: AccessFilter
  rows: AccessRow[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

type Asked = Record<string, string | string[] | undefined>

/** Who read whose data, newest first, one keyset page; for the privacy officer of the district. */
export async function listAccess(asked: Asked, pageSize = 50): Promise<AccessPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'access_log:read')) notFound()
  return accessFor(actor, asked, pageSize)
}

/** The same for a given actor. */
export function accessFor(actor: Actor, asked: Asked, pageSize = 50): Promise<AccessPage> {
  const filter = readAccessFilter(asked)
  return asActor(actor, async (tx) => {
    const found = await tx.accessLog.findMany({
      where: await conditions(tx, actor, filter),
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        id: true,
        at: true,
        what: true,
        role: true,
        userId: true,
        areaCode: true,
        caseNumber: true,
        caseId: true,
        personId: true,
        reason: true,
      },
    })
    const page = found.slice(0, pageSize)
    const people = await tx.user.findMany({
      where: { id: { in: unique(page.map(({ userId }) => userId)) } },
      select: { id: true, name: true },
    })
    const areas = await tx.area.findMany({
      where: { code: { in: unique(page.map(({ areaCode }) => areaCode)) } },
      select: { code: true, name: true },
    })
    return {
      filter,
      rows: page.map(({ at, userId, areaCode, ...rest }) => ({
        ...rest,
        at: at.toISOString(),
        reader: people.find(({ id }) => id === userId)?.name ?? null,
        village: areas.find(({ code }) => code === areaCode)?.name ?? null,
      })),
      next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    }
  })
}

const unique = (texts: string[]) => [...new Set(texts)]

async function conditions(tx: Tx, actor: Actor, filter: AccessFilter): Promise<Prisma.AccessLogWhereInput> {
  const after = filter.after
    ? await tx.accessLog.findUnique({ where: { id: filter.after }, select: { at: true, id: true } })
    : null
  const readers = filter.reader ? await readersNamed(tx, filter.reader) : null
  return {
    areaCode: { gte: actor.areaCode, lt: `${actor.areaCode}/` },
    ...(filter.caseNumber === null ? {} : { caseNumber: filter.caseNumber }),
    ...(filter.what ? { what: filter.what } : {}),
    ...(readers ? { userId: { in: readers } } : {}),
    at: {
      ...(filter.from ? { gte: startOfDay(filter.from) } : {}),
      ...(filter.until ? { lt: startOfDay(addDays(filter.until, 1)) } : {}),
    },
    AND: [
      filter.personId ? { OR: await aboutPerson(tx, filter.personId) } : {},
      after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {},
    ],
  }
}

/** What was read of a person, and of their cases where the reading names only the case (a plan line, a proof). */
async function aboutPerson(tx: Tx, personId: string): Promise<Prisma.AccessLogWhereInput[]> {
  const cases = await tx.accessLog.groupBy({ by: ['caseId'], where: { personId, caseId: { not: null } } })
  return [{ personId }, { caseId: { in: cases.flatMap(({ caseId }) => caseId ?? []) } }]
}

/** People of the district whose name or user name holds the text; more than a hundred is no name. */
async function readersNamed(tx: Tx, text: string): Promise<string[]> {
  const contains = { contains: text, mode: 'insensitive' } as const
  const found = await tx.user.findMany({
    where: { OR: [{ name: contains }, { username: contains }] },
    select: { id: true },
    take: 100,
  })
  return found.map(({ id }) => id)
}
