import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ReportLinesInput } from '@/lib/domain/lines/report-lines-input'
import { doneWith, type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { withFiles } from '../evidence/keep-files'
import type { Proof } from '../evidence/prepare-proof'
import { refuseEach } from './move-lines'
import { packedAmong } from './packed-among'
import { withoutProof } from './proofs-that-count'
import { tellLines } from './tell-lines'

/**
 * The agency tells at once what was done for several lines of one unit, all or none: each gets a report of its own with its
 * volume, its share of the rupiah and the proof (tell-lines.ts). What is done needs proof, now or from before, as with
 * `completeLine`. Gives how many. Refuses: lines_refused, with the reason of each that cannot (packed_elsewhere: the rupiah
 * of a package's members are told with the package; proof_missing; moved_on …); already_sent; the fields happenedOn and
 * lineIds (units_differ).
 */
export function reportLines(actor: Actor, input: ReportLinesInput, proofs: readonly Proof[]): Promise<Outcome<number>> {
  return withFiles((keep) =>
    runOnce(
      actor,
      'reportLines',
      input.commandId,
      async (tx) => {
        const ids = input.volumes.map(({ lineId }) => lineId)
        if (await unitsDiffer(tx, ids)) return refuse('invalid_fields', { lineIds: 'units_differ' })
        const problems = await problemsOf(tx, ids, input.completes && proofs.length === 0)
        const told = await tellLines(tx, actor, input, { proofs, keep, asOf: input.asOf })
        if (!told.ok && told.refusal.code !== 'lines_refused') return told
        const each = [...problems, ...((told.ok ? null : told.refusal.each) ?? [])]
        if (each.length > 0) return refuseEach([...new Map(each.map((one) => [one.id, one])).values()])
        return doneWith(ids.length)
      },
      { ...input, files: proofs.length },
    ),
  )
}

/** Volumes of different units cannot be added, nor rupiah be split by them. */
async function unitsDiffer(tx: Tx, ids: string[]): Promise<boolean> {
  const lines = await tx.planLine.findMany({ where: { id: { in: ids } }, select: { unit: true } })
  return new Set(lines.map(({ unit }) => unit.trim().toLowerCase())).size > 1
}

type Problem = { id: string; refusal: Refusal }

async function problemsOf(tx: Tx, ids: string[], unproven: boolean): Promise<Problem[]> {
  const lacking = unproven ? await withoutProof(tx, ids) : []
  return [...lacking.map((id) => ({ id, ...refuse('proof_missing') })), ...(await packedAmong(tx, ids))]
}
