import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { isId } from '@/lib/domain/is-id'
import type { CandidateStatus } from '@/lib/domain/selection/candidate-status'
import { type QuotaState, quotaStates } from '@/lib/domain/selection/quota'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type SelectionCycle, selectionCycle } from './selection-cycle'

export type ScoringState = {
  startedAt: Date
  finishedAt: Date | null
  total: number
  done: number
  listed: number
  failed: boolean
}

export type Selection = SelectionCycle & {
  counts: Record<CandidateStatus, number>
  /** Of the village asked for where it has its own, or of the district. */
  quotas: QuotaState[]
  villages: number
  scoring: ScoringState | null
}

/**
 * How a cycle's selection stands: people on its long list by status, quotas with what was chosen, the last scoring. Of one
 * village where `area` is one. A 404 for whoever may see no candidates.
 */
export async function getSelection(cycleId: string, area: string | null): Promise<Selection> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'candidate:read')) notFound()
  return (await asActor(actor, (tx) => selectionOf(tx, actor, cycleId, area))) ?? notFound()
}

/** The same for a transaction and a person that the caller names: six statements. */
export async function selectionOf(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  area: string | null,
): Promise<Selection | null> {
  const cycle = await selectionCycle(tx, actor, cycleId)
  if (!cycle) return null
  const within = area ?? cycle.areaCode
  const range = { gte: within, lt: `${within}/` }
  const listed = await tx.candidateCount.groupBy({
    by: ['status'],
    where: { cycleId, areaCode: range },
    _sum: { n: true },
  })
  const known = await tx.caseQuota.findMany({
    where: { cycleId, areaCode: { in: [within, cycle.areaCode] } },
    select: { areaCode: true, group: true, n: true },
  })
  // A place without quotas of its own shares the district's.
  const of = known.some(({ areaCode }) => areaCode === within) ? within : cycle.areaCode
  const quotas = known.filter(({ areaCode }) => areaCode === of)
  const chosen = await tx.coverageCount.groupBy({
    by: ['group'],
    where: { cycleId, areaCode: { gte: of, lt: `${of}/` }, status: { not: 'candidate' } },
    _sum: { n: true },
  })
  const villages = await tx.lokus.count({ where: { cycleId } })
  const scoring = cycle.may.score || cycle.may.seeScores ? await lastScoring(tx, cycleId) : null
  const count = (status: CandidateStatus) => listed.find((one) => one.status === status)?._sum.n ?? 0
  return {
    ...cycle,
    counts: { listed: count('listed'), chosen: count('chosen'), rejected: count('rejected') },
    quotas: quotaStates(
      quotas,
      chosen.map(({ group, _sum }): { group: CaseGroup; n: number } => ({ group, n: _sum.n ?? 0 })),
    ),
    villages,
    scoring,
  }
}

async function lastScoring(tx: Tx, cycleId: string): Promise<ScoringState | null> {
  const run = await tx.scoringRun.findFirst({
    where: { cycleId },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, finishedAt: true, total: true, done: true, listed: true, error: true },
  })
  if (!run) return null
  const { error, ...rest } = run
  return { ...rest, failed: error !== null }
}
