import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { currentCommitment } from '@/lib/domain/teams/commitment'
import type { SignCommitmentInput } from '@/lib/domain/teams/team-inputs'
import { dateColumn, today } from '../clock'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'

/**
 * A member signs the commitment in their own name, in the wording in force, today. Signing what is signed changes nothing.
 * Refuses: not_found, cycle_closed, forbidden (no member of this cycle's team), moved_on (the wording changed while it was read).
 */
export function signCommitment(actor: Actor, input: SignCommitmentInput): Promise<Outcome> {
  return runOnce(actor, 'signCommitment', input.commandId, async (tx) => {
    const cycle = await tx.cycle.findUnique({ where: { id: input.cycleId }, select: { closedAt: true } })
    if (!cycle) return refuse('not_found')
    if (cycle.closedAt !== null) return refuse('cycle_closed')
    const member = await tx.teamMember.findFirst({
      where: { cycleId: input.cycleId, userId: actor.id, toOn: null },
      select: { id: true, areaCode: true, userId: true, name: true },
    })
    if (!member || !can(actor, 'team:sign', { memberUserId: member.userId })) return refuse('forbidden')
    const { version } = currentCommitment()
    if (input.version !== version) return refuse('moved_on')
    const { count } = await tx.teamMember.updateMany({
      where: { id: member.id, commitmentVersion: null },
      data: { commitmentVersion: version, commitmentSignedOn: dateColumn(today()), commitmentSignedById: actor.id },
    })
    if (count === 0) return done
    await writeCycleEvent(tx, actor, {
      cycleId: input.cycleId,
      areaCode: member.areaCode,
      step: 'team.sign_commitment',
      detail: { name: member.name, version },
    })
    return done
  })
}
