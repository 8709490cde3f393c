import 'server-only'
import type { Tx } from '../db/client'

/** How many proofs a line has since it was last found not true; all of them where it never was. */
export async function proofsThatCount(tx: Tx, lineId: string): Promise<number> {
  const doubted = await tx.verification.findFirst({
    where: { lineId, verdict: 'not_true' },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  return tx.evidenceFile.count({ where: { lineId, ...(doubted ? { createdAt: { gt: doubted.createdAt } } : {}) } })
}
