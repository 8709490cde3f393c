import 'server-only'
import type { Obstacle, Verdict } from '@/lib/domain/evaluations/verdicts'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'

/** How a line was judged. `at` is an ISO instant. */
export type EvaluationRow = { verdict: Verdict; obstacle: Obstacle | null; note: string | null; by: string; at: string }

/** The judgement in force of each of these lines that has one, or that has one of this cycle. Two queries, however many lines. */
export async function evaluationsOf(tx: Tx, lineIds: string[], cycleId?: string): Promise<Map<string, EvaluationRow>> {
  if (lineIds.length === 0) return new Map()
  const rows = await tx.lineEvaluation.findMany({
    where: { lineId: { in: lineIds }, replacedAt: null, ...(cycleId === undefined ? {} : { cycleId }) },
    select: { lineId: true, verdict: true, obstacle: true, note: true, evaluatedById: true, at: true },
  })
  const names = await namesOf(
    tx,
    rows.map(({ evaluatedById }) => evaluatedById),
  )
  return new Map(
    rows.map(({ lineId, evaluatedById, at, ...row }) => [
      lineId,
      { ...row, by: names.get(evaluatedById) ?? '–', at: at.toISOString() },
    ]),
  )
}
