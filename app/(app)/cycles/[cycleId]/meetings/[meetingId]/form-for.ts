import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { MeetingHead } from '@/lib/server/meetings/read-meeting'

/** What a form of a meeting's record says of itself. */
export function formFor(meeting: MeetingHead, actor: Actor, form: string) {
  return {
    about: { cycleId: meeting.cycle.id, meetingId: meeting.id },
    identity: { commandId: randomUUID(), owner: actor.id, formKey: `${form}:${meeting.id}` },
  }
}
