import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { MarkAttendanceInput } from '@/lib/domain/meetings/meeting-inputs'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { lockMeeting } from './lock-meeting'

/**
 * Says who of those asked came and who did not. Nobody else's row is touched: attendees of other meetings are ignored.
 * Refuses: not_found, forbidden, cycle_closed, meeting_closed, meeting_not_open.
 */
export function markAttendance(actor: Actor, { commandId, meetingId, marks }: MarkAttendanceInput): Promise<Outcome> {
  return runOnce(actor, 'markAttendance', commandId, async (tx) => {
    const locked = await lockMeeting(tx, actor, meetingId, 'mark_attendance', 'shared')
    if (!locked.ok) return locked
    for (const present of [true, false]) {
      const ids = Object.keys(marks).filter((id) => (marks[id] === 'yes') === present)
      if (ids.length > 0) {
        await tx.meetingAttendee.updateMany({ where: { meetingId, id: { in: ids } }, data: { present } })
      }
    }
    return done
  })
}
