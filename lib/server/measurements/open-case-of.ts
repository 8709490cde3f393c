import 'server-only'
import type { Tx } from '../db/client'

/** The person's case that is not closed, or null. With `caseId`, only that one will do. */
export function openCaseOf(tx: Tx, personId: string, caseId?: string): Promise<{ id: string } | null> {
  return tx.auditCase.findFirst({
    where: { personId, status: { not: 'closed' }, ...(caseId === undefined ? {} : { id: caseId }) },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
}
