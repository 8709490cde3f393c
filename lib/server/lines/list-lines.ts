import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type LineCursor, type LineFilters, LISTED_STATUSES, writeLineCursor } from '@/lib/domain/lines/line-filters'
import { groupOrder, groupWindow, type LineGroup } from '@/lib/domain/lines/line-groups'
import { urgencyWindows } from '@/lib/domain/lines/urgency'
import { AWAITED_STATUSES, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'
import { findLines, type LineNarrowing, type LineWindow } from './find-lines'
import { type LineRow, lineRows } from './line-rows'

export type LinePage = { rows: LineRow[]; next: string | null }
type Bucket = LineWindow & { group: LineGroup | null }

/**
 * One page of the work list of plan lines, most urgent first for whoever asks, or by deadline. Lines of plans that are
 * not approved yet are not in it. For a transaction and a day that the caller names.
 */
export async function pageOfLines(
  tx: Tx,
  actor: Actor,
  filters: LineFilters,
  after: LineCursor | null,
  day: string,
): Promise<LinePage> {
  const buckets = bucketsOf(actor, filters, day)
  const at = after === null ? 0 : buckets.findIndex(({ group }) => group === after.group)
  // A place that belongs to another order of the list is no place in this one: it begins again.
  const start = at === -1 ? { from: 0, after: null } : { from: at, after }

  const most = filters.rows
  const found = await findLines(tx, buckets.slice(start.from), narrowed(filters, day), start.after, most + 1)
  const rows = await lineRows(tx, actor, found.slice(0, most), day)
  const last = rows.at(-1)
  const cursor = last && {
    group: buckets[0]?.group === null ? null : last.group,
    deadlineOn: last.deadlineOn,
    id: last.id,
  }
  return { rows, next: found.length > most && cursor ? writeLineCursor(cursor) : null }
}

function bucketsOf(actor: Actor, { sort, status, late, live, urgency }: LineFilters, day: string): Bucket[] {
  const order = groupOrder(actor.role)
  const all: Bucket[] =
    urgency !== null
      ? urgencyWindows(urgency, day).toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
      : sort === 'deadline'
        ? [{ group: null, statuses: LISTED_STATUSES, from: null, until: null }]
        : order.map((group) => ({ group, ...groupWindow(group, day) }))
  const isWanted = (one: LineStatus) =>
    (status === null || one === status) && (!live || one !== 'cancelled') && (!late || AWAITED_STATUSES.includes(one))
  return all.map((bucket) => ({ ...bucket, statuses: bucket.statuses.filter(isWanted) }))
}

/** What the filters narrow the lines to, beside the groups. */
export function narrowed(filters: LineFilters, day: string): LineNarrowing {
  const { kind, area, late, activity, horizon, source, year, agency, cycle, supporting } = filters
  return { kind, area, activity, horizon, source, year, agency, cycle, supporting, before: late ? day : null }
}
