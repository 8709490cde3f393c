import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { MeetingCommand } from '@/lib/domain/meetings/meeting-inputs'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { lockMeeting } from './lock-meeting'
import { moveMeeting } from './move-meeting'

/** Opens a meeting: from now on it is written down who came, what was decided and answered. Refuses: not_found, forbidden, cycle_closed, moved_on. */
export function openMeeting(actor: Actor, { commandId, meetingId }: MeetingCommand): Promise<Outcome> {
  return runOnce(actor, 'openMeeting', commandId, async (tx) => {
    const locked = await lockMeeting(tx, actor, meetingId, null)
    return locked.ok ? moveMeeting(tx, actor, locked.value, 'open') : locked
  })
}
