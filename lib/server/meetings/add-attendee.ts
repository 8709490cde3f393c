import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { AddAttendeeInput } from '@/lib/domain/meetings/meeting-inputs'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { lockMeeting } from './lock-meeting'

/**
 * Adds somebody to a meeting's list by name and position; whoever is added while it is open came. Refuses: not_found,
 * forbidden, cycle_closed, meeting_closed, invalid_fields (an agency that is none of the district's).
 */
export function addAttendee(actor: Actor, input: AddAttendeeInput): Promise<Outcome> {
  const { commandId, meetingId, name, position, agencyId } = input
  return runOnce(actor, 'addAttendee', commandId, async (tx) => {
    const locked = await lockMeeting(tx, actor, meetingId, 'invite', 'shared')
    if (!locked.ok) return locked
    const { areaCode, status } = locked.value
    if (agencyId !== null && (await tx.agency.count({ where: { id: agencyId, areaCode } })) === 0) {
      return refuse('invalid_fields', { agencyId: 'not_an_option' })
    }
    const present = status === 'held' ? true : null
    await tx.meetingAttendee.createMany({
      data: [{ meetingId, areaCode, name, position, agencyId, present, addedById: actor.id }],
    })
    return done
  })
}
