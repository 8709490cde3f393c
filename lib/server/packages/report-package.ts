import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ReportPackageInput } from '@/lib/domain/packages/package-inputs'
import { splitRupiah } from '@/lib/domain/packages/split-rupiah'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { withFiles } from '../evidence/keep-files'
import type { Proof } from '../evidence/prepare-proof'
import { approvedDays } from '../lines/approved-on'
import { type MovedLine, moveLines } from '../lines/move-lines'
import { toldRupiah } from './told-rupiah'
import { type LockedPackage, lockPackage } from './lock-package'

/**
 * The agency tells what was done of a package on a day: each member named gets a report of its own, with its volume, its
 * share of the rupiah (whole, adding up exactly) and the proof, so that it is verified one by one. `completes` says that
 * the work for them is done. Gives how many. Refuses: not_found, forbidden, proof_missing, lines_refused (left_package,
 * moved_on), already_sent, the fields happenedOn and amountRp (beyond what the budget still holds).
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

        const shares = input.amountRp === null ? null : splitRupiah(input.amountRp, volumesOf(input))
        const told = new Map(
          input.volumes.map((one, place) => [one.lineId, { ...one, amountRp: shares?.[place] ?? null }]),
        )
        const { happenedOn, note } = input
        const moved = await moveLines(tx, actor, [...told.keys()], input.completes ? 'complete' : 'report', {
          data: input.completes ? { doneOn: dateColumn(happenedOn) } : {},
          detail: { package: found.number, happenedOn, note, files: proofs.length },
          detailOf: ({ id }) => ({
            volume: told.get(id)?.volume ?? null,
            amountRp: told.get(id)?.amountRp?.toString() ?? null,
          }),
        })
        if (!moved.ok) return moved

        const reports = await writeReport(tx, actor, found, input, moved.value, told)
        const files = await keep(proofs)
        await tx.evidenceFile.createMany({
          data: moved.value.flatMap(({ id: lineId, caseId, areaCode }) =>
            files.map((file, place) => ({
              ...file,
              dhash: proofs[place]?.hash ?? null,
              takenOn: dateColumn(happenedOn),
              lineId,
              caseId,
              areaCode,
              realisationId: reports.get(lineId) ?? null,
              uploadedById: actor.id,
            })),
          ),
        })
        return doneWith(moved.value.length)
      },
      { ...input, files: proofs.length },
    ),
  )
}

const volumesOf = ({ volumes }: ReportPackageInput) => volumes.map(({ volume }) => volume)

/** Only members, not before their plans were approved, not beyond the budget; and what is done is proven. */
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
  const approved = [...(await approvedDays(tx, ids)).values()]
  if (approved.some((day) => input.happenedOn < day)) return refuse('invalid_fields', { happenedOn: 'before_approval' })
  if ((await toldRupiah(tx, found.id)) + (input.amountRp ?? 0n) > found.budgetRp)
    return refuse('invalid_fields', { amountRp: 'beyond_budget' })
  return input.completes && proofs.length === 0 ? refuse('proof_missing') : doneWith(undefined)
}

/** The report and its shares; gives the share of each line by line. */
async function writeReport(
  tx: Tx,
  actor: Actor,
  { id: packageId, areaCode, agencyId }: LockedPackage,
  { happenedOn, amountRp, note, completes }: ReportPackageInput,
  lines: MovedLine[],
  told: Map<string, { volume: number; amountRp: bigint | null }>,
): Promise<Map<string, string>> {
  const common = { agencyId, happenedOn: dateColumn(happenedOn), note, reportedById: actor.id }
  const report = await tx.packageReport.create({
    data: { ...common, packageId, areaCode, amountRp, completes },
    select: { id: true },
  })
  const shares = await tx.realisation.createManyAndReturn({
    data: lines.map(({ id, caseId, areaCode: village }) => ({
      ...common,
      lineId: id,
      caseId,
      areaCode: village,
      volume: told.get(id)?.volume ?? 0,
      amountRp: told.get(id)?.amountRp ?? null,
      packageReportId: report.id,
    })),
    select: { id: true, lineId: true },
  })
  return new Map(shares.map(({ id, lineId }) => [lineId, id]))
}
