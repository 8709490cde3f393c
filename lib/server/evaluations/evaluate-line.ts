import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { EvaluateLineInput } from '@/lib/domain/evaluations/evaluate-line-input'
import { verdictsFor } from '@/lib/domain/evaluations/verdicts'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'

/**
 * The team judges how a line came out; an earlier judgement stays, replaced by this one. A line carried on is judged in the
 * cycle that it was carried into. Refuses: not_found, forbidden, cycle_closed (its report is sent and nothing of the line was
 * carried on), moved_on (a line that was cancelled), invalid_fields (a verdict that does not fit how the line stands).
 */
export function evaluateLine(actor: Actor, input: EvaluateLineInput): Promise<Outcome<{ caseId: string }>> {
  const { commandId, lineId, verdict, obstacle, note } = input
  return runOnce(actor, 'evaluateLine', commandId, async (tx) => {
    await tx.$queryRaw`SELECT id FROM plan_line WHERE id = ${lineId}::uuid FOR UPDATE`
    const line = await tx.planLine.findUnique({
      where: { id: lineId },
      select: { caseId: true, areaCode: true, number: true, status: true, cycleId: true },
    })
    if (!line) return refuse('not_found')
    if (!can(actor, 'line:evaluate', { areaCode: line.areaCode })) return refuse('forbidden')
    const open = verdictsFor(line.status)
    if (open.length === 0) return movedOn(tx, { lineId })
    if (!open.includes(verdict)) return refuse('invalid_fields', { verdict: 'not_an_option' })
    const cycleId = await cycleThatJudges(tx, lineId, line.cycleId)
    if (cycleId === null) return refuse('cycle_closed')

    const { caseId, areaCode, number } = line
    const at = new Date()
    await tx.lineEvaluation.updateMany({ where: { lineId, replacedAt: null }, data: { replacedAt: at } })
    await tx.lineEvaluation.createMany({
      data: [{ lineId, caseId, areaCode, cycleId, verdict, obstacle, note, evaluatedById: actor.id, at }],
    })
    await writeEvent(tx, actor, {
      caseId,
      areaCode,
      lineId,
      step: 'line.evaluate',
      detail: { line: number, verdict, ...(obstacle ? { obstacle } : {}) },
    })
    return doneWith({ caseId })
  })
}

/** The cycle in which the line is judged now: the one it was carried into last, or its own, where that is not closed. */
async function cycleThatJudges(tx: Tx, lineId: string, ownId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM cycle c
    WHERE c.closed_at IS NULL AND (c.id = ${ownId}::uuid OR c.id IN (SELECT k.to_cycle_id FROM carried_line k WHERE k.line_id = ${lineId}::uuid))
    ORDER BY c.year DESC, c.semester DESC LIMIT 1`
  return row?.id ?? null
}
