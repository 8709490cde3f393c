import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ReportLineInput } from '@/lib/domain/lines/report-line-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import type { Proof } from '../evidence/prepare-proof'
import { withEvidence } from '../evidence/store-evidence'
import { moveLine } from './move-line'
import { heldToApproval, recordRealisation, toldOf } from './record-realisation'

/**
 * The agency tells a step of the work: when, how much, for how many rupiah, with or without proof. The line is then in
 * progress. Refuses: not_found, forbidden, moved_on, the field happenedOn.
 */
export function reportLine(actor: Actor, input: ReportLineInput, proofs: readonly Proof[]): Promise<Outcome> {
  return withEvidence((store) =>
    runOnce(actor, 'reportLine', input.commandId, async (tx) => {
      const moved = await moveLine(tx, actor, input.lineId, 'report', { detail: toldOf(input, proofs) })
      if (!moved.ok) return moved
      const held = await heldToApproval(tx, input)
      if (!held.ok) return held
      await recordRealisation(tx, actor, moved.value, input, proofs, store)
      return done
    }),
  )
}
