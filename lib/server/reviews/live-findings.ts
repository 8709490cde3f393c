import 'server-only'
import type { Tx } from '../db/client'

/** The codes of the findings of each case that were not rejected, in one statement. */
export async function liveFindings(tx: Tx, caseIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.finding.findMany({
    where: { caseId: { in: caseIds }, status: { not: 'rejected' } },
    select: { caseId: true, code: true },
    orderBy: { code: 'asc' },
  })
  const codes = new Map<string, string[]>()
  for (const { caseId, code } of rows) codes.set(caseId, [...(codes.get(caseId) ?? []), code])
  return codes
}
