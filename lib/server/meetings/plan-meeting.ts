import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { PlanMeetingInput } from '@/lib/domain/meetings/meeting-inputs'
import { doneWith, type Outcome } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { lockCycle } from '../cycles/lock-cycle'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import { runOnce } from '../db/run-once'
import { invitedTo } from './invited'

/**
 * Calls a meeting of a cycle, on a day to come or on one that passed, and asks to it whoever sits there by what is known.
 * Refuses: not_found, forbidden, cycle_closed.
 */
export function planMeeting(actor: Actor, input: PlanMeetingInput): Promise<Outcome<{ meetingId: string }>> {
  const { commandId, cycleId, kind, heldOn, place } = input
  return runOnce(actor, 'planMeeting', commandId, async (tx) => {
    const locked = await lockCycle(tx, actor, cycleId, 'meeting:run', 'hold_meeting')
    if (!locked.ok) return locked
    const { areaCode } = locked.value
    const day = dateColumn(heldOn)
    const { id: meetingId } = await tx.meeting.create({
      data: { cycleId, areaCode, kind, heldOn: day, place, createdById: actor.id },
      select: { id: true },
    })
    const invited = await invitedTo(tx, locked.value, kind, day)
    await tx.meetingAttendee.createMany({
      data: invited.map((one) => ({ ...one, meetingId, areaCode, addedById: actor.id })),
    })
    await writeCycleEvent(tx, actor, {
      cycleId,
      areaCode,
      step: 'meeting.plan',
      to: 'planned',
      detail: { kind, heldOn, invited: invited.length },
    })
    return doneWith({ meetingId })
  })
}
