import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ProposeCaseInput } from '@/lib/domain/cases/propose-case-input'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { lockPerson } from '../people/lock-person'
import { proposePerson } from './propose-person'

/**
 * Proposes somebody for audit in the running cycle of the district: a candidate with the next case number, who stands on
 * the cycle's long list too. Refuses as `openCandidate` does.
 */
export function proposeCase(
  actor: Actor,
  { commandId, personId, group, selectionReason, selectionNote }: ProposeCaseInput,
): Promise<Outcome<{ caseId: string }>> {
  return runOnce(actor, 'proposeCase', commandId, async (tx) => {
    // Two proposals of one person wait for each other here.
    await lockPerson(tx, personId)
    return proposePerson(tx, actor, {
      personId,
      group: group === '' ? undefined : group,
      reason: selectionReason,
      note: selectionNote,
    })
  })
}
