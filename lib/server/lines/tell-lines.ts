import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { splitRupiah } from '@/lib/domain/packages/split-rupiah'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import type { KeepFiles } from '../evidence/keep-files'
import type { Proof } from '../evidence/prepare-proof'
import type { Prisma } from '../generated/client'
import { approvedDays } from './approved-on'
import { type MovedLine, moveLines } from './move-lines'

/** What was done on one day for several lines: the rupiah are those of all of them together. */
export type Told = {
  happenedOn: string
  amountRp: bigint | null
  note: string
  completes: boolean
  volumes: readonly { lineId: string; volume: number }[]
}

type Context = {
  proofs: readonly Proof[]
  keep: KeepFiles
  /** What the history of each line tells beside the report itself. */
  detail?: Prisma.InputJsonObject
  /** The package's report that the lines' own are shares of. */
  packageReportId?: string
  asOf?: Date
}

/**
 * Writes what an agency tells of several lines at once: each gets a report of its own, with its volume, its share of the
 * rupiah (whole, adding up exactly) and the proofs, so that each is verified alone. The same number of statements for five
 * hundred lines as for one. Refuses: lines_refused (moved_on …), the field happenedOn.
 */
export async function tellLines(
  tx: Tx,
  actor: Actor,
  { happenedOn, amountRp, note, completes, volumes }: Told,
  { proofs, keep, detail, packageReportId, asOf }: Context,
): Promise<Outcome<MovedLine[]>> {
  const ids = volumes.map(({ lineId }) => lineId)
  const approved = [...(await approvedDays(tx, ids)).values()]
  if (approved.some((day) => happenedOn < day)) return refuse('invalid_fields', { happenedOn: 'before_approval' })
  const parts = volumes.map(({ volume }) => volume)
  const shares = amountRp === null ? null : splitRupiah(amountRp, parts)
  const told = new Map(
    volumes.map(({ lineId, volume }, place) => [lineId, { volume, amountRp: shares?.[place] ?? null }]),
  )
  const moved = await moveLines(tx, actor, ids, completes ? 'complete' : 'report', {
    ...(asOf && { asOf }),
    data: completes ? { doneOn: dateColumn(happenedOn) } : {},
    detail: { ...detail, happenedOn, note, files: proofs.length },
    detailOf: ({ id }) => ({
      volume: told.get(id)?.volume ?? null,
      amountRp: told.get(id)?.amountRp?.toString() ?? null,
    }),
  })
  if (!moved.ok) return moved

  const shown = moved.value
  const reports = await tx.realisation.createManyAndReturn({
    data: shown.map(({ id, caseId, areaCode, leadAgencyId: agencyId }) => ({
      lineId: id,
      caseId,
      areaCode,
      agencyId,
      happenedOn: dateColumn(happenedOn),
      volume: told.get(id)?.volume ?? 0,
      amountRp: told.get(id)?.amountRp ?? null,
      note,
      reportedById: actor.id,
      packageReportId: packageReportId ?? null,
    })),
    select: { id: true, lineId: true },
  })
  const reportOf = new Map(reports.map(({ id, lineId }) => [lineId, id]))
  const files = await keep(proofs)
  await tx.evidenceFile.createMany({
    data: shown.flatMap(({ id: lineId, caseId, areaCode }) =>
      files.map((file, place) => ({
        ...file,
        dhash: proofs[place]?.hash ?? null,
        takenOn: dateColumn(happenedOn),
        lineId,
        caseId,
        areaCode,
        realisationId: reportOf.get(lineId) ?? null,
        uploadedById: actor.id,
      })),
    ),
  })
  return doneWith(shown)
}
