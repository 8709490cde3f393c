import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ReferPersonInput } from '@/lib/domain/selection/selection-inputs'
import { runningCycleOf } from '../cycles/running-cycle-of'
import { runOnce } from '../db/run-once'
import { lockPerson } from '../people/lock-person'
import { listPerson } from './list-person'

/**
 * Names a person for the long list of the district's running cycle, with the reason why. No case is opened and no consent
 * is needed yet. Refuses: not_found, forbidden, no_open_cycle, not_in_age_group, already_listed.
 */
export function referPerson(
  actor: Actor,
  { commandId, personId, referralReason }: ReferPersonInput,
): Promise<Outcome<{ candidateId: string }>> {
  return runOnce(actor, 'referPerson', commandId, async (tx) => {
    await lockPerson(tx, personId)
    const person = await tx.person.findUnique({ where: { id: personId }, select: { areaCode: true } })
    if (!person) return refuse('not_found')
    const { areaCode } = person
    if (!can(actor, 'candidate:refer', { areaCode })) return refuse('forbidden')
    const cycleId = await runningCycleOf(tx, areaCode.slice(0, 5))
    if (!cycleId) return refuse('no_open_cycle')
    const on = await listPerson(tx, actor, { cycleId, areaCode, personId, referralReason })
    if (!on) return refuse('not_in_age_group')
    return on.status === 'added' ? doneWith({ candidateId: on.id }) : refuse('already_listed')
  })
}
