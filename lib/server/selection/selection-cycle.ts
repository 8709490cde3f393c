import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import type { Tx } from '../db/client'

/** What every page of the selection says of its cycle, and what whoever asks may do in it. */
export type SelectionCycle = {
  id: string
  areaCode: string
  year: number
  semester: number
  stage: CycleStage
  wholeDistrict: boolean
  closed: boolean
  may: { seeScores: boolean; decide: boolean; plan: boolean; score: boolean; seeCycle: boolean; seeCoverage: boolean }
}

/** A cycle as far as its selection goes; null where it is not there for whoever asks. */
export async function selectionCycle(tx: Tx, actor: Actor, cycleId: string): Promise<SelectionCycle | null> {
  const cycle = await tx.cycle.findUnique({
    where: { id: cycleId },
    select: { id: true, areaCode: true, year: true, semester: true, stage: true, wholeDistrict: true, closedAt: true },
  })
  if (!cycle) return null
  const { closedAt, ...rest } = cycle
  const { areaCode } = cycle
  const closed = closedAt !== null
  return {
    ...rest,
    closed,
    may: {
      seeScores: can(actor, 'candidate_score:read', { areaCode }),
      decide: !closed && can(actor, 'candidate:decide', { areaCode }),
      plan: !closed && can(actor, 'selection:plan', { areaCode }),
      score: !closed && can(actor, 'candidate:score', { areaCode }),
      seeCycle: can(actor, 'cycle:read', { areaCode }),
      seeCoverage: can(actor, 'progress:read', { areaCode: actor.areaCode }),
    },
  }
}
