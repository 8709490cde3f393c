import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { AddMemberInput } from '@/lib/domain/teams/team-inputs'
import { dateColumn } from '../clock'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'
import { MAY_SIGN } from './list-accounts'

/**
 * Takes somebody into a cycle's team: an open account of the district, or somebody else by name.
 * Refuses: not_found, forbidden, cycle_closed, invalid_fields (no such account; in the team already).
 */
export function addMember(actor: Actor, input: AddMemberInput): Promise<Outcome<{ memberId: string }>> {
  return runOnce(actor, 'addMember', input.commandId, async (tx) => {
    const cycle = await lockCycle(tx, actor, input.cycleId, 'team:manage', 'change_team')
    if (!cycle.ok) return cycle
    const { id: cycleId, areaCode } = cycle.value
    const { userId, position, part, fromOn } = input
    const account = userId
      ? await tx.user.findFirst({
          where: {
            id: userId,
            closedAt: null,
            role: { in: MAY_SIGN },
            areaCode: { gte: areaCode, lt: `${areaCode}/` },
          },
          select: { name: true },
        })
      : null
    if (userId && !account) return refuse('invalid_fields', { userId: 'not_an_option' })
    const name = account?.name ?? input.name
    if (name === null) return refuse('invalid_fields', { name: 'required' })

    const present = await tx.teamMember.count({ where: { cycleId, toOn: null, ...(userId ? { userId } : { name }) } })
    if (present > 0) return refuse('invalid_fields', { [userId ? 'userId' : 'name']: 'member_already' })
    const { id } = await tx.teamMember.create({
      data: { cycleId, areaCode, userId, name, position, part, fromOn: dateColumn(fromOn), createdById: actor.id },
      select: { id: true },
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode,
      step: 'team.add_member',
      detail: { name, part, from: fromOn },
    })
    return doneWith({ memberId: id })
  })
}
