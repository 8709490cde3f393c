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

/** Of several lines those that have no such proof: one statement, however many there are. */
export async function withoutProof(tx: Tx, lineIds: readonly string[]): Promise<string[]> {
  const lines = await tx.$queryRaw<{ id: string }[]>`SELECT l.id::text FROM plan_line l
    WHERE l.id = ANY (${[...lineIds]}::uuid[]) AND NOT EXISTS (
      SELECT FROM evidence_file f WHERE f.line_id = l.id AND f.created_at > coalesce((
        SELECT max(v.created_at) FROM verification v WHERE v.line_id = l.id AND v.verdict = 'not_true'), '-infinity'))
    ORDER BY l.id`
  return lines.map(({ id }) => id)
}
