import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { groupsToDo, groupWindow, type LineGroup } from '@/lib/domain/lines/line-groups'
import type { Tx } from '../db/client'
import { countLines } from './find-lines'

/** Counting stops here: "99+" asks for work as loudly as the true number, and costs the same in any district. */
export const MOST_COUNTED = 100

export type LinesToDo = { group: LineGroup; count: number }[]

/** How many lines wait in each group that is this role's to look at, most urgent first, each at most `MOST_COUNTED`. */
export async function linesToDo(tx: Tx, actor: Actor, day: string): Promise<LinesToDo> {
  const groups = groupsToDo(actor.role)
  const counts = await countLines(
    tx,
    groups.map((group) => groupWindow(group, day)),
    MOST_COUNTED,
  )
  return groups.map((group, index) => ({ group, count: counts[index] ?? 0 }))
}
