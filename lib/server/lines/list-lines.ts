import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { type LineCursor, type LineFilters, LISTED_STATUSES, writeLineCursor } from '@/lib/domain/lines/line-filters'
import { groupOrder, type GroupWindow, groupWindow, type LineGroup } from '@/lib/domain/lines/line-groups'
import { AWAITED_STATUSES, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { findLines, type LineNarrowing } from './find-lines'
import { type LineRow, lineRows } from './line-rows'

export const PAGE_ROWS = 25

export type LinePage = { rows: LineRow[]; next: string | null }

type Bucket = GroupWindow & { group: LineGroup | null }

/**
 * One page of the work list of plan lines, most urgent first for whoever asks, or by deadline. Lines of plans that are
 * not approved yet are not in it. Whoever may read no line gets a 404.
 */
export async function listLines(filters: LineFilters, after: LineCursor | null): Promise<LinePage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'line:read')) notFound()
  return asActor(actor, (tx) => pageOfLines(tx, actor, filters, after, today()))
}

/** The same, for a transaction and a day that the caller names. */
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

  const found = await findLines(tx, buckets.slice(start.from), narrowed(filters, day), start.after, PAGE_ROWS + 1)
  const rows = await lineRows(tx, actor, found.slice(0, PAGE_ROWS), day)
  const last = rows.at(-1)
  const cursor = last && {
    group: filters.sort === 'urgency' ? last.group : null,
    deadlineOn: last.deadlineOn,
    id: last.id,
  }
  return { rows, next: found.length > PAGE_ROWS && cursor ? writeLineCursor(cursor) : null }
}

function bucketsOf(actor: Actor, { sort, status, late }: LineFilters, day: string): Bucket[] {
  const all: Bucket[] =
    sort === 'deadline'
      ? [{ group: null, statuses: LISTED_STATUSES, from: null, until: null }]
      : groupOrder(actor.role).map((group) => ({ group, ...groupWindow(group, day) }))
  const isWanted = (one: LineStatus) => (status === null || one === status) && (!late || AWAITED_STATUSES.includes(one))
  return all.map((bucket) => ({ ...bucket, statuses: bucket.statuses.filter(isWanted) }))
}

function narrowed({ kind, area, late, supporting }: LineFilters, day: string): LineNarrowing {
  return { kind, area, supporting, before: late ? day : null }
}
