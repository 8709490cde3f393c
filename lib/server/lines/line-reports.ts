import 'server-only'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'

export type ProofFile = {
  id: string
  mediaType: string
  bytes: number
  /** When and where it was made, as its sender said; null for what came before that was asked. */
  takenOn: string | null
  takenPlace: string | null
}

export type Report = {
  id: string
  happenedOn: string
  /** Null where the report told no more than earlier ones. */
  volume: number | null
  amountRp: string | null
  note: string
  reportedById: string
  by: string
  at: string
  files: ProofFile[]
}

export type Check = {
  id: string
  verdict: 'verified' | 'not_true'
  checkedOn: string
  note: string
  by: string
  at: string
}

/** What the agency told of its work, the latest first, with its proofs. */
export async function lineReports(tx: Tx, lineId: string): Promise<Report[]> {
  const reports = await tx.realisation.findMany({
    where: { lineId },
    orderBy: [{ happenedOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      happenedOn: true,
      volume: true,
      amountRp: true,
      note: true,
      reportedById: true,
      createdAt: true,
      evidence: {
        select: { id: true, mediaType: true, bytes: true, takenOn: true, takenPlace: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  const names = await namesOf(
    tx,
    reports.map(({ reportedById }) => reportedById),
  )
  return reports.map(({ happenedOn, volume, amountRp, createdAt, evidence, ...report }) => ({
    ...report,
    happenedOn: isoDate(happenedOn),
    volume: volume.isZero() ? null : volume.toNumber(),
    amountRp: amountRp?.toString() ?? null,
    by: names.get(report.reportedById) ?? '–',
    at: createdAt.toISOString(),
    files: evidence.map(({ takenOn, ...file }) => ({ ...file, takenOn: isoDate(takenOn) })),
  }))
}

/** What people outside the agency found, the latest first. */
export async function lineChecks(tx: Tx, lineId: string): Promise<Check[]> {
  const checks = await tx.verification.findMany({
    where: { lineId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, verdict: true, checkedOn: true, note: true, checkedById: true, createdAt: true },
  })
  const names = await namesOf(
    tx,
    checks.map(({ checkedById }) => checkedById),
  )
  return checks.map(({ checkedOn, checkedById, createdAt, ...check }) => ({
    ...check,
    checkedOn: isoDate(checkedOn),
    by: names.get(checkedById) ?? '–',
    at: createdAt.toISOString(),
  }))
}
