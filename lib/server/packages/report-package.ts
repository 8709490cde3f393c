import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ReportPackageInput } from '@/lib/domain/packages/package-inputs'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { withFiles } from '../evidence/keep-files'
import type { Proof } from '../evidence/prepare-proof'
import { tellLines } from '../lines/tell-lines'
import { type LockedPackage, lockPackage } from './lock-package'
import { toldRupiah } from './told-rupiah'
import { writePackageEvents } from './write-package-events'

/**
 * The agency tells what was done of a package on a day: each member named gets a report of its own (tell-lines.ts).
 * `completes` says that the work for them is done. Gives how many. Refuses: not_found, forbidden, proof_missing,
 * lines_refused (left_package, moved_on), already_sent, the fields happenedOn and amountRp (beyond what the budget still
 * holds).
 */
export function reportPackage(
  actor: Actor,
  input: ReportPackageInput,
  proofs: readonly Proof[],
): Promise<Outcome<number>> {
  return withFiles((keep) =>
    runOnce(
      actor,
      'reportPackage',
      input.commandId,
      async (tx) => {
        const locked = await lockPackage(tx, actor, input.packageId, 'package:report')
        if (!locked.ok) return locked
        const found = locked.value
        const held = await heldTo(tx, found, input, proofs)
        if (!held.ok) return held

        const { happenedOn, amountRp, note, completes } = input
        const { id: packageReportId } = await tx.packageReport.create({
          data: {
            packageId: found.id,
            areaCode: found.areaCode,
            agencyId: found.agencyId,
            happenedOn: dateColumn(happenedOn),
            amountRp,
            note,
            completes,
            reportedById: actor.id,
          },
          select: { id: true },
        })
        const told = await tellLines(tx, actor, input, {
          proofs,
          keep,
          packageReportId,
          detail: { package: found.number },
        })
        if (!told.ok) return told
        const lines = told.value.length
        const detail = { happenedOn, amountRp: amountRp?.toString() ?? null, completes, lines }
        await writePackageEvents(tx, actor, found, [{ step: 'reported', detail }])
        return doneWith(lines)
      },
      { ...input, files: proofs.length },
    ),
  )
}

/** Only members, not beyond the budget; and what is done is proven. */
async function heldTo(
  tx: Tx,
  found: LockedPackage,
  input: ReportPackageInput,
  proofs: readonly Proof[],
): Promise<Outcome> {
  const ids = input.volumes.map(({ lineId }) => lineId)
  const members = await tx.workPackageLine.findMany({
    where: { packageId: found.id, lineId: { in: ids }, leftAt: null },
    select: { lineId: true },
  })
  const left = ids.filter((id) => members.every(({ lineId }) => lineId !== id))
  if (left.length > 0) {
    const each = left.map((id) => ({ id, ...refuse('left_package') }))
    return { ok: false, refusal: { code: 'lines_refused', params: { count: String(left.length) }, each } }
  }
  if ((await toldRupiah(tx, found.id)) + (input.amountRp ?? 0n) > found.budgetRp)
    return refuse('invalid_fields', { amountRp: 'beyond_budget' })
  return input.completes && proofs.length === 0 ? refuse('proof_missing') : doneWith(undefined)
}
