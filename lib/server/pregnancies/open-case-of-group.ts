import 'server-only'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import type { Tx } from '../db/client'

/** The woman's case of this group that is not closed, or null. */
export function openCaseOfGroup(tx: Tx, personId: string, group: CaseGroup): Promise<{ id: string } | null> {
  return tx.auditCase.findFirst({
    where: { personId, group, status: { not: 'closed' } },
    select: { id: true },
  })
}
