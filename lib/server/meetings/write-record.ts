import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { WriteRecordInput } from '@/lib/domain/meetings/meeting-inputs'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { type LockedMeeting, lockMeeting } from './lock-meeting'

/**
 * Keeps the head of a meeting's record and its minutes as they were typed, and what they said before as an earlier record. Whoever wrote on an older state of it is told who
 * wrote since, and keeps what they typed. Refuses: not_found, forbidden, cycle_closed, meeting_closed, moved_on.
 */
export function writeRecord(actor: Actor, input: WriteRecordInput): Promise<Outcome> {
  const { commandId, meetingId, version, heldOn, place, chairedBy, minutes } = input
  return runOnce(
    actor,
    'writeRecord',
    commandId,
    async (tx) => {
      const locked = await lockMeeting(tx, actor, meetingId, 'write_record')
      if (!locked.ok) return locked
      const meeting = locked.value
      if (meeting.version !== version) {
        const { writtenById, writtenAt } = meeting
        return writtenById && writtenAt ? movedOnBy(tx, writtenById, writtenAt) : refuse('moved_on')
      }
      await keepEarlier(tx, meeting)
      await tx.meeting.updateMany({
        where: { id: meetingId },
        data: {
          heldOn: dateColumn(heldOn),
          place,
          chairedBy,
          minutes,
          version: version + 1,
          writtenById: actor.id,
          writtenAt: new Date(),
        },
      })
      if (meeting.heldOn !== heldOn) {
        await writeCycleEvent(tx, actor, {
          cycleId: meeting.cycleId,
          areaCode: meeting.areaCode,
          step: 'meeting.reschedule',
          detail: { kind: meeting.kind, from: meeting.heldOn, until: heldOn },
        })
      }
      return done
    },
    { meetingId, version, heldOn, place, chairedBy, minutes },
  )
}

/** The record as it reads until now; who called the meeting wrote the first. */
async function keepEarlier(tx: Tx, meeting: LockedMeeting): Promise<void> {
  const { id: meetingId, areaCode, version, heldOn, place, chairedBy, minutes } = meeting
  await tx.meetingRecord.create({
    data: {
      meetingId,
      areaCode,
      version,
      heldOn: dateColumn(heldOn),
      place,
      chairedBy,
      minutes,
      writtenById: meeting.writtenById ?? meeting.createdById,
      writtenAt: meeting.writtenAt ?? meeting.createdAt,
    },
  })
}
