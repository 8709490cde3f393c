import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import type { LineCursor, LineFilters } from '@/lib/domain/lines/line-filters'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { type Desk, deskOf } from './count-desk'
import { type LinesToDo, linesToDo } from './count-lines-to-do'
import { type LedActivity, ledActivities } from './list-led-activities'
import { type LineAreas, lineAreas } from './list-line-areas'
import { type LineChoices, lineChoices } from './list-line-choices'
import { type LinePage, pageOfLines } from './list-lines'

/** The page of a work list: its lines, what waits and is lacking in all of them, and what it can be narrowed by. */
export type WorkList = LinePage & {
  /** The moment, as ISO, before which everything that happened to the lines is in the page. */
  asOf: string
  toDo: LinesToDo
  /** Empty for whoever is no planner, and of lines that the agency only supports: urgencies do not go with them. */
  desk: Desk
  areas: LineAreas
  /** None for whoever is no planner. */
  activities: LedActivity[]
  choices: LineChoices
}

/** A page of the work list of plan lines, read in one transaction. Whoever may read no line gets a 404. */
export async function getWorkList(filters: LineFilters, after: LineCursor | null): Promise<WorkList> {
  const actor = await requireActor()
  if (!mayEver(actor, 'line:read')) notFound()
  // Before the list is read: what changes while it is being read counts as unseen.
  const asOf = new Date().toISOString()
  const day = today()
  const isPlanner = actor.role === 'agency_planner'
  return asActor(actor, async (tx) => ({
    ...(await pageOfLines(tx, actor, filters, after, day)),
    asOf,
    toDo: await linesToDo(tx, actor, day),
    desk: isPlanner && !filters.supporting ? await deskOf(tx, filters, day) : [],
    areas: await lineAreas(tx, actor),
    activities: isPlanner ? await ledActivities(tx) : [],
    choices: await lineChoices(tx, actor),
  }))
}
