import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Outcome } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { listProposed } from '../selection/list-proposed'
import { openCandidate, type Opened, type Proposal } from './open-candidate'

/**
 * Makes somebody a candidate who stands on the cycle's long list too, within another command. The person is locked by
 * the caller. Refuses as `openCandidate` does.
 */
export async function proposePerson(tx: Tx, actor: Actor, proposal: Proposal): Promise<Outcome<Opened>> {
  const opened = await openCandidate(tx, actor, proposal)
  if (!opened.ok) return opened
  const { personId, reason: selectionReason, note: selectionNote } = proposal
  await listProposed(tx, actor, { ...opened.value, personId, selectionReason, selectionNote })
  return opened
}
