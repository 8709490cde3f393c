import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Permission } from '@/lib/domain/access/policy'
import { type CaseWork, isOpenFor } from '@/lib/domain/cases/case-work'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import { movedOn } from '../history/moved-on'

export type LockedCase = {
  id: string
  areaCode: string
  districtCode: string
  cycleId: string
  personId: string
  number: number
  status: CaseStatus
  expertIds: string[]
}

/**
 * Locks a case until the end of the transaction, for work that is not a step of its own: whatever else happens to
 * the case waits. Refuses: not_found, forbidden, moved_on (where the case has left the statuses in which it is done).
 */
export async function lockCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  permission: Permission,
  work: CaseWork,
): Promise<Outcome<LockedCase>> {
  await lockCaseRow(tx, caseId)
  const found = await tx.auditCase.findUnique({
    where: { id: caseId },
    select: {
      id: true,
      areaCode: true,
      districtCode: true,
      cycleId: true,
      personId: true,
      number: true,
      status: true,
      access: { select: { userId: true } },
    },
  })
  if (!found) return refuse('not_found')
  const { access, ...rest } = found
  const expertIds = access.map(({ userId }) => userId)
  if (!can(actor, permission, { areaCode: found.areaCode, expertIds })) return refuse('forbidden')
  if (!isOpenFor(work, found.status)) return movedOn(tx, { caseId })
  return doneWith({ ...rest, expertIds })
}

/**
 * Locks the row of a case until the end of the transaction, for a step that reads what other commands change. Whoever
 * may not see the case locks nothing.
 */
export async function lockCaseRow(tx: Tx, caseId: string): Promise<void> {
  // Counters kept by triggers update the same row from other commands, so it is locked as an update would.
  await tx.$queryRaw`SELECT id FROM audit_case WHERE id = ${caseId}::uuid FOR UPDATE`
}
