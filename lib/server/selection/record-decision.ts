import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CandidateStep } from '@/lib/domain/selection/candidate-status'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'

export type Decision = {
  candidateId: string
  cycleId: string
  areaCode: string
  step: CandidateStep | 'refer'
  reasonCode?: string | null
  note?: string | null
  overrideReason?: string | null
  /** As it stood when this was decided. */
  score: number
  /** The quota that was gone beyond. */
  figures?: Prisma.InputJsonObject
}

/** Adds to the history of candidates, in the actor's own name. */
export async function recordDecisions(tx: Tx, actor: Actor, decisions: readonly Decision[]): Promise<void> {
  await tx.candidateDecision.createMany({ data: decisions.map((one) => ({ ...one, decidedById: actor.id })) })
}
