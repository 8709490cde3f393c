import 'server-only'
import type { LineFilters } from '@/lib/domain/lines/line-filters'
import { URGENCIES, type Urgency, urgencyWindows } from '@/lib/domain/lines/urgency'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { countAllLines } from './find-lines'
import { narrowed } from './list-lines'

export type Desk = { urgency: Urgency; count: number }[]

/**
 * How many lines of the planner's agency are of each urgency, under the village, the activity and the kind that the list is
 * narrowed to. Empty for everybody but planners, and under filters that urgencies do not go with.
 */
export async function countDesk(filters: LineFilters): Promise<Desk> {
  const actor = await requireActor()
  if (actor.role !== 'agency_planner' || filters.supporting) return []
  return asActor(actor, (tx) => deskOf(tx, filters, today()))
}

/** The same, for a transaction and a day that the caller names. */
export async function deskOf(tx: Tx, filters: LineFilters, day: string): Promise<Desk> {
  const windows = URGENCIES.flatMap((urgency) => urgencyWindows(urgency, day).map((window) => ({ urgency, ...window })))
  const counts = await countAllLines(tx, windows, { ...narrowed(filters, day), before: null })
  return URGENCIES.map((urgency) => ({
    urgency,
    count: windows.reduce((sum, window, place) => sum + (window.urgency === urgency ? (counts[place] ?? 0) : 0), 0),
  }))
}
