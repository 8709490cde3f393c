import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type CandidateRow, presentCandidate } from './present-candidates'
import { type SelectionCycle, selectionCycle } from './selection-cycle'

export type CandidateDecisionRow = {
  id: string
  step: string
  reasonCode: string | null
  note: string | null
  overrideReason: string | null
  /** Null for whoever may not see scores. */
  score: number | null
  by: string | null
  at: Date
}
export type CandidateView = { cycle: SelectionCycle; candidate: CandidateRow; decisions: CandidateDecisionRow[] }

/**
 * One candidate with all that was decided, newest first. Logged. A 404 where whoever asks may not see this one.
 */
export async function getCandidateView(cycleId: string, candidateId: string): Promise<CandidateView> {
  const actor = await requireActor()
  if (!isId(cycleId) || !isId(candidateId) || !mayEver(actor, 'candidate:read')) notFound()
  return (await asActor(actor, (tx) => candidateView(tx, actor, cycleId, candidateId, today()))) ?? notFound()
}

/** The same for a transaction, a person and a day that the caller names; null instead of not found. */
export async function candidateView(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  candidateId: string,
  day: string,
): Promise<CandidateView | null> {
  const cycle = await selectionCycle(tx, actor, cycleId)
  const candidate = cycle && (await presentCandidate(tx, actor, cycleId, candidateId, day))
  if (!cycle || !candidate || !can(actor, 'candidate:read', { areaCode: candidate.areaCode })) return null
  await logAccess(tx, actor, { what: 'person', areaCode: candidate.areaCode, personId: candidate.personId })
  const rows = await tx.candidateDecision.findMany({
    where: { candidateId },
    orderBy: { decidedAt: 'desc' },
    select: {
      id: true,
      step: true,
      reasonCode: true,
      note: true,
      overrideReason: true,
      score: true,
      decidedById: true,
      decidedAt: true,
    },
  })
  const people = await tx.user.findMany({
    where: { id: { in: rows.map(({ decidedById }) => decidedById) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    cycle,
    candidate,
    decisions: rows.map(({ decidedById, decidedAt, score, ...row }) => ({
      ...row,
      score: cycle.may.seeScores ? score : null,
      by: names.get(decidedById) ?? null,
      at: decidedAt,
    })),
  }
}
