import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { EndMemberInput } from '@/lib/domain/teams/team-inputs'
import { dateColumn, isoDate } from '../clock'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'
import { heldMember } from './held-member'

/**
 * Somebody leaves a team, on a day and for a reason; the row stays. Cases they have stay with them until they are handed
 * over. Refuses: not_found, forbidden, cycle_closed, member_left, invalid_fields (before the first day).
 */
export function endMember(actor: Actor, input: EndMemberInput): Promise<Outcome> {
  return runOnce(actor, 'endMember', input.commandId, async (tx) => {
    const held = await heldMember(tx, actor, input.memberId)
    if (!held.ok) return held
    const { id, cycleId, areaCode, name, fromOn } = held.value
    const { toOn, reason } = input
    if (toOn < isoDate(fromOn)) return refuse('invalid_fields', { toOn: 'date_order' })
    await tx.teamMember.updateMany({
      where: { id },
      data: { toOn: dateColumn(toOn), endReason: reason, endedById: actor.id },
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode,
      step: 'team.end_member',
      detail: { name, on: toOn, reason },
    })
    return done
  })
}
