import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CompleteLineInput } from '@/lib/domain/lines/report-line-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import type { Proof } from '../evidence/prepare-proof'
import { withEvidence } from '../evidence/store-evidence'
import { moveLine } from './move-line'
import { proofsThatCount } from './proofs-that-count'
import { heldToApproval, recordRealisation, toldOf } from './record-realisation'

/**
 * The agency says "done": with the day and with proof, now or in an earlier report (invariant 3). Proof from before
 * somebody said "not true" does not count again. The volume may stay blank only where earlier reports tell one.
 * Refuses: not_found, forbidden, moved_on, proof_missing, the fields happenedOn and volume.
 */
export function completeLine(actor: Actor, input: CompleteLineInput, proofs: readonly Proof[]): Promise<Outcome> {
  return withEvidence((store) =>
    runOnce(actor, 'completeLine', input.commandId, async (tx) => {
      const moved = await moveLine(tx, actor, input.lineId, 'complete', {
        data: { doneOn: dateColumn(input.happenedOn) },
        detail: toldOf(input, proofs),
      })
      if (!moved.ok) return moved
      const held = await heldToApproval(tx, input)
      if (!held.ok) return held
      if (input.volume === null && !(await toldBefore(tx, input.lineId)))
        return refuse('invalid_fields', { volume: 'required' })
      if (proofs.length === 0 && (await proofsThatCount(tx, input.lineId)) === 0) return refuse('proof_missing')
      await recordRealisation(tx, actor, moved.value, input, proofs, store)
      return done
    }),
  )
}

async function toldBefore(tx: Tx, lineId: string): Promise<boolean> {
  return (await tx.realisation.count({ where: { lineId, volume: { gt: 0 } } })) > 0
}
