import 'server-only'
import type { Tx } from '../db/client'

/** Everybody who had a hand in a worksheet: its author and those who answered. */
export async function authorsOf(tx: Tx, worksheet: { id: string; authorId: string }): Promise<string[]> {
  const answered = await tx.worksheetAnswer.groupBy({ by: ['answeredById'], where: { worksheetId: worksheet.id } })
  return [...new Set([worksheet.authorId, ...answered.map(({ answeredById }) => answeredById)])]
}

/** Who took the measurements of an audit: those made for the case, and the latest, on which the worksheet stands. */
export async function measurersOf(tx: Tx, caseId: string, latest: { measuredById: string } | null): Promise<string[]> {
  const measured = await tx.measurement.groupBy({
    by: ['measuredById'],
    where: { caseId, status: { not: 'rejected' } },
  })
  return [...measured.map(({ measuredById }) => measuredById), ...(latest ? [latest.measuredById] : [])]
}
