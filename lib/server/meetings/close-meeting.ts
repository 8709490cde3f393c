import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { closingBlocks } from '@/lib/domain/meetings/closing'
import type { MeetingCommand } from '@/lib/domain/meetings/meeting-inputs'
import { isMeetingOpenFor } from '@/lib/domain/meetings/meeting-lifecycle'
import { type Outcome, refuse } from '@/lib/domain/outcome'
import { today } from '../clock'
import { runOnce } from '../db/run-once'
import { closingFacts } from './closing-facts'
import { lockMeeting } from './lock-meeting'
import { moveMeeting } from './move-meeting'

/**
 * Closes a meeting for good, where its record is complete and its work done; what is missing is asked here again, with the
 * meeting locked. Refuses: not_found, forbidden, cycle_closed, meeting_not_open, moved_on, meeting_incomplete.
 */
export function closeMeeting(actor: Actor, { commandId, meetingId }: MeetingCommand): Promise<Outcome> {
  return runOnce(actor, 'closeMeeting', commandId, async (tx) => {
    const locked = await lockMeeting(tx, actor, meetingId, null)
    if (!locked.ok) return locked
    const meeting = locked.value
    if (meeting.status !== 'closed' && !isMeetingOpenFor('decide', meeting.status)) return refuse('meeting_not_open')
    if (meeting.status !== 'closed') {
      const blocks = closingBlocks(await closingFacts(tx, meeting, today()))
      if (blocks.length > 0) return refuse('meeting_incomplete', { count: String(blocks.length) })
    }
    const attendees = await tx.meetingAttendee.count({ where: { meetingId, present: true } })
    const decisions = await tx.meetingDecision.count({ where: { meetingId } })
    return moveMeeting(tx, actor, meeting, 'close', { present: attendees, decisions })
  })
}
