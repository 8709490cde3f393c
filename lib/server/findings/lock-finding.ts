import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permission } from '@/lib/domain/access/policy'
import type { CaseWork } from '@/lib/domain/cases/case-work'
import type { FindingCommand } from '@/lib/domain/findings/finding-inputs'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCase, type LockedCase } from '../cases/lock-case'
import type { Tx } from '../db/client'
import type { Finding } from '../generated/client'

export type LockedFinding = { subject: LockedCase; finding: Pick<Finding, 'id' | 'code' | 'status' | 'isPrimary'> }

/** A finding of a case that is locked for this work. Refuses as `lockCase`, and not_found for another case's finding. */
export async function lockFinding(
  tx: Tx,
  actor: Actor,
  { caseId, findingId }: FindingCommand,
  permission: Permission,
  work: CaseWork,
): Promise<Outcome<LockedFinding>> {
  const locked = await lockCase(tx, actor, caseId, permission, work)
  if (!locked.ok) return locked
  const finding = await tx.finding.findFirst({
    where: { id: findingId, caseId },
    select: { id: true, code: true, status: true, isPrimary: true },
  })
  return finding ? doneWith({ subject: locked.value, finding }) : refuse('not_found')
}
