import 'server-only'
import type { Tx } from '../db/client'

/** Everybody who told of the work on a line or brought its proof: none of them may judge it. */
export async function whoReported(tx: Tx, lineId: string): Promise<string[]> {
  const reports = await tx.realisation.findMany({ where: { lineId }, select: { reportedById: true } })
  const files = await tx.evidenceFile.findMany({ where: { lineId }, select: { uploadedById: true } })
  return [
    ...new Set([...reports.map(({ reportedById }) => reportedById), ...files.map(({ uploadedById }) => uploadedById)]),
  ]
}
