import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { SelectionReason } from '@/lib/domain/cases/outcomes'
import type { Tx } from '../db/client'
import { listPerson } from './list-person'
import { settleCandidate } from './settle-candidate'

type Proposed = {
  caseId: string
  cycleId: string
  areaCode: string
  personId: string
  selectionReason: SelectionReason
  selectionNote: string | null
}

/**
 * Whoever is proposed as a case stands on the cycle's long list too: added as a referral, or, where they were on it, tied to
 * the case. Who had been rejected is looked at again.
 */
export async function listProposed(tx: Tx, actor: Actor, proposed: Proposed): Promise<void> {
  const { caseId, cycleId, areaCode, personId, selectionReason, selectionNote } = proposed
  const referralReason = selectionNote ?? selectionReason
  const on = await listPerson(tx, actor, { cycleId, areaCode, personId, referralReason, caseId })
  if (!on || on.status === 'added') return
  await tx.candidate.updateMany({ where: { id: on.id, caseId: null }, data: { caseId } })
  if (on.status !== 'rejected') return
  const row = await tx.candidate.findUniqueOrThrow({
    where: { id: on.id },
    select: { id: true, cycleId: true, areaCode: true, score: true, status: true },
  })
  await settleCandidate(tx, actor, row, 'reconsider', { reasonCode: null, note: selectionNote })
}
