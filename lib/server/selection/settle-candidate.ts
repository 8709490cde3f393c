import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type CandidateStatus, type CandidateStep, candidateStatusAfter } from '@/lib/domain/selection/candidate-status'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { recordDecisions } from './record-decision'

export type Settled = {
  id: string
  cycleId: string
  areaCode: string
  score: number
  status: CandidateStatus
}

type Words = {
  reasonCode: string | null
  note: string | null
  overrideReason?: string | null
  figures?: Prisma.InputJsonObject
  caseId?: string
}

/**
 * Takes a candidate one step further and keeps who decided it, why, and on which score. The only writer of
 * `candidate.status` but for the scoring, which adds people. False, with nothing written, where the step may not start
 * from here or somebody else was quicker.
 */
export async function settleCandidate(
  tx: Tx,
  actor: Actor,
  candidate: Settled,
  step: CandidateStep,
  { reasonCode, note, overrideReason = null, figures = {}, caseId }: Words,
): Promise<boolean> {
  const status = candidateStatusAfter(step, candidate.status)
  if (!status) return false
  const { count } = await tx.candidate.updateMany({
    where: { id: candidate.id, status: candidate.status },
    data: {
      status,
      reasonCode: status === 'listed' ? null : reasonCode,
      reasonNote: status === 'listed' ? null : note,
      override: overrideReason !== null,
      overrideReason,
      decidedById: actor.id,
      decidedAt: new Date(),
      ...(caseId === undefined ? {} : { caseId }),
    },
  })
  if (count === 0) return false
  const { id: candidateId, cycleId, areaCode, score } = candidate
  await recordDecisions(tx, actor, [
    { candidateId, cycleId, areaCode, score, step, reasonCode, note, overrideReason, figures },
  ])
  return true
}
