import 'server-only'
import type { Tx } from '../db/client'

export type Remark = {
  id: string
  /** The question it is about, or null for the whole worksheet. */
  fieldCode: string | null
  reason: string
  by: string
  /** ISO instant. */
  at: string
}

/**
 * What was said about a worksheet when it came back, oldest first: about one version, or what still waits for the
 * village whatever version it was said about.
 */
export async function listRemarks(tx: Tx, about: { worksheetId: string } | { caseId: string }): Promise<Remark[]> {
  const rows = await tx.worksheetRemark.findMany({
    where: 'caseId' in about ? { caseId: about.caseId, resolvedAt: null } : about,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, fieldCode: true, reason: true, authorId: true, createdAt: true },
  })
  const authors = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ authorId }) => authorId))] } },
    select: { id: true, name: true },
  })
  return rows.map(({ id, fieldCode, reason, authorId, createdAt }) => ({
    id,
    fieldCode,
    reason,
    by: authors.find((author) => author.id === authorId)?.name ?? '–',
    at: createdAt.toISOString(),
  }))
}
