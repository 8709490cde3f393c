import 'server-only'
import type { LineFilters } from '@/lib/domain/lines/line-filters'
import { URGENCIES, type Urgency, urgencyWindows } from '@/lib/domain/lines/urgency'
import type { Tx } from '../db/client'
import { countAllLines } from './find-lines'
import { narrowed } from './list-lines'

export type Desk = { urgency: Urgency; count: number }[]

/**
 * How many lines of the planner's agency are of each urgency, under the village, the activity and the kind that the list is
 * narrowed to. None of anything for everybody but planners.
 */
export async function deskOf(tx: Tx, filters: LineFilters, day: string): Promise<Desk> {
  const windows = URGENCIES.flatMap((urgency) => urgencyWindows(urgency, day).map((window) => ({ urgency, ...window })))
  const counts = await countAllLines(tx, windows, { ...narrowed(filters, day), before: null })
  return URGENCIES.map((urgency) => ({
    urgency,
    count: windows.reduce((sum, window, place) => sum + (window.urgency === urgency ? (counts[place] ?? 0) : 0), 0),
  }))
}
