import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { addMonths } from '@/lib/domain/days'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ScoreCandidatesInput } from '@/lib/domain/selection/selection-inputs'
import type { VillageTally } from '@/lib/domain/selection/village-ranks'
import { WEIGHTS_VERSION } from '@/lib/domain/selection/weights'
import { dateColumn, today } from '../clock'
import { lockCycle } from '../cycles/lock-cycle'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { listedPeople } from './listed-people'
import { tallyChildren, writeVillageFigures } from './village-figures'
import { writeCandidates } from './write-candidates'

/** Districts with more children than these are scored by the worker, so that nobody waits for the answer. */
export const SCORED_AT_ONCE = 25_000
const CHILD_MONTHS = 60

export type Scoring = { runId: string; waiting: boolean }

/**
 * Scores everybody of the cycle's district anew, with the villages' ranks, as of today: at once, or, in a large district,
 * by the worker (`waiting`), which takes the run up within a minute and counts its progress. Refuses: not_found, forbidden,
 * cycle_closed, scoring_runs.
 */
export function scoreCandidates(
  actor: Actor,
  { commandId, cycleId }: ScoreCandidatesInput,
  atOnce = SCORED_AT_ONCE,
): Promise<Outcome<Scoring>> {
  return runOnce<Scoring>(actor, 'scoreCandidates', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'candidate:score', 'propose')
    if (!locked.ok) return locked
    const { areaCode } = locked.value
    const open = await tx.scoringRun.findFirst({ where: { cycleId, finishedAt: null }, select: { id: true } })
    if (open) return refuse('scoring_runs')

    const total = await countChildren(tx, areaCode, today())
    const run = { cycleId, areaCode, startedById: actor.id, weightsVersion: WEIGHTS_VERSION, total }
    if (total > atOnce) {
      const { id } = await tx.scoringRun.create({ data: run, select: { id: true } })
      return doneWith({ runId: id, waiting: true })
    }
    const listed = await scoreDistrict(tx, cycleId, areaCode, today())
    const finished = { ...run, done: total, listed, finishedAt: new Date() }
    const { id } = await tx.scoringRun.create({ data: finished, select: { id: true } })
    return doneWith({ runId: id, waiting: false })
  })
}

/** How many children under five live in an area on a day. */
export function countChildren(tx: Tx, areaCode: string, day: string): Promise<number> {
  return tx.person.count({
    where: {
      areaCode: { gte: areaCode, lt: `${areaCode}/` },
      bornOn: { gt: dateColumn(addMonths(day, -CHILD_MONTHS)), lte: dateColumn(day) },
    },
  })
}

async function scoreDistrict(tx: Tx, cycleId: string, areaCode: string, day: string): Promise<number> {
  const people = await listedPeople(tx, 'actor', { cycleId, areaCode, personId: null, day })
  const tallies = new Map<string, VillageTally>()
  tallyChildren(tallies, people)
  const ranks = await writeVillageFigures(tx, cycleId, tallies)
  return writeCandidates(tx, cycleId, people, ranks)
}
