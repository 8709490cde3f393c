import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { groupsToDo, groupWindow, type LineGroup } from '@/lib/domain/lines/line-groups'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'
import { lineScope } from './line-scope'

/** Counting stops here: "99+" asks for work as loudly as the true number, and costs the same in any district. */
export const MOST_COUNTED = 100

export type LinesToDo = { group: LineGroup; count: number }[]

/** How many lines wait in each group that is this role's to look at, most urgent first, each at most `MOST_COUNTED`. */
export async function countLinesToDo(): Promise<LinesToDo> {
  const actor = await requireActor()
  return asActor(actor, (tx) => linesToDo(tx, actor, today()))
}

/** The same, for a transaction and a day that the caller names. */
export async function linesToDo(tx: Tx, actor: Actor, day: string): Promise<LinesToDo> {
  const scope = lineScope(actor, false)
  const counts = groupsToDo(actor.role).map((group) => {
    const { statuses, from, until } = groupWindow(group, day)
    const window = [
      Prisma.sql`l.status IN (${Prisma.join(statuses.map((status) => Prisma.sql`${status}::"LineStatus"`))})`,
      ...(from ? [Prisma.sql`l.deadline_on >= ${from}::date`] : []),
      ...(until ? [Prisma.sql`l.deadline_on < ${until}::date`] : []),
    ]
    return Prisma.sql`SELECT ${group} AS "group", count(*)::int AS count FROM (
      SELECT FROM plan_line l WHERE ${scope} AND ${Prisma.join(window, ' AND ')} LIMIT ${MOST_COUNTED}) AS capped`
  })
  const found = await tx.$queryRaw<LinesToDo>(Prisma.join(counts, ' UNION ALL '))
  return groupsToDo(actor.role).map((group) => ({ group, count: found.find((one) => one.group === group)?.count ?? 0 }))
}
