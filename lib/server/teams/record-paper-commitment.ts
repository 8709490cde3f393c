import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { currentCommitment } from '@/lib/domain/teams/commitment'
import type { RecordPaperInput } from '@/lib/domain/teams/team-inputs'
import { dateColumn } from '../clock'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'
import { heldMember } from './held-member'

/**
 * Records that a member without an account signed the commitment on paper, on a day. Refuses: not_found, cycle_closed,
 * member_left, forbidden (also for a member with an account, who signs alone), invalid_fields (the day).
 */
export function recordPaperCommitment(actor: Actor, input: RecordPaperInput): Promise<Outcome> {
  return runOnce(actor, 'recordPaperCommitment', input.commandId, async (tx) => {
    const held = await heldMember(tx, actor, input.memberId)
    if (!held.ok) return held
    const { id, cycleId, areaCode, userId, name, commitmentVersion } = held.value
    if (userId !== null) return refuse('forbidden')
    if (commitmentVersion !== null) return done
    const { version } = currentCommitment()
    await tx.teamMember.updateMany({
      where: { id },
      data: {
        commitmentVersion: version,
        commitmentSignedOn: dateColumn(input.signedOn),
        commitmentSignedById: actor.id,
      },
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode,
      step: 'team.paper_commitment',
      detail: { name, version, on: input.signedOn },
    })
    return done
  })
}
