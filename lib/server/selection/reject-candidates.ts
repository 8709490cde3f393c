import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ReconsiderCandidateInput, RejectCandidatesInput } from '@/lib/domain/selection/decide-candidates-input'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { type Settled, settleCandidate } from './settle-candidate'

/**
 * Leaves candidates out of this cycle, for a reason; those who were decided about meanwhile stay as they are, and how many
 * were rejected is given. A case proposed for one stays a candidate. Refuses: not_found, forbidden, cycle_closed, and, where
 * there is none left to reject, who decided and when.
 */
export function rejectCandidates(actor: Actor, input: RejectCandidatesInput): Promise<Outcome<{ rejected: number }>> {
  const { commandId, cycleId, candidates: ids, reasonCode, note } = input
  return runOnce<{ rejected: number }>(actor, 'rejectCandidates', commandId, async (tx) => {
    const found = await decidable(tx, actor, cycleId, ids)
    if (!found.ok) return found
    const { areaCode, rows } = found.value
    if (rows.every(({ status }) => status !== 'listed')) return decided(tx, rows[0])
    let rejected = 0
    for (const row of rows) if (await settleCandidate(tx, actor, row, 'reject', { reasonCode, note })) rejected += 1
    const detail = { rejected, reason: reasonCode }
    await writeCycleEvent(tx, actor, { cycleId, areaCode, step: 'candidates.reject', detail })
    return doneWith({ rejected })
  })
}

/** Puts a rejected candidate back on the list. Refuses: not_found, forbidden, cycle_closed, moved_on. */
export function reconsiderCandidate(actor: Actor, input: ReconsiderCandidateInput): Promise<Outcome> {
  const { commandId, cycleId, candidateId, note } = input
  return runOnce(actor, 'reconsiderCandidate', commandId, async (tx) => {
    const found = await decidable(tx, actor, cycleId, [candidateId])
    if (!found.ok) return found
    const [row] = found.value.rows
    if (!row || !(await settleCandidate(tx, actor, row, 'reconsider', { reasonCode: null, note })))
      return decided(tx, row)
    return { ok: true, value: undefined }
  })
}

type Row = Settled & { decidedById: string | null; decidedAt: Date | null }

async function decidable(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  ids: readonly string[],
): Promise<Outcome<{ areaCode: string; rows: Row[] }>> {
  const locked = await lockCycle(tx, actor, cycleId, 'candidate:decide', 'propose')
  if (!locked.ok) return locked
  const rows = await tx.candidate.findMany({
    where: { id: { in: [...ids] }, cycleId },
    select: { id: true, cycleId: true, areaCode: true, score: true, status: true, decidedById: true, decidedAt: true },
  })
  if (rows.length !== ids.length) return refuse('not_found')
  if (!rows.every((row) => can(actor, 'candidate:decide', { areaCode: row.areaCode }))) return refuse('forbidden')
  return doneWith({ areaCode: locked.value.areaCode, rows })
}

function decided(tx: Tx, row: Row | undefined) {
  return row?.decidedById && row.decidedAt ? movedOnBy(tx, row.decidedById, row.decidedAt) : refuse('candidate_decided')
}
