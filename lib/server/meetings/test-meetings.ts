import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import type { Outcome } from '@/lib/domain/outcome'
import { today } from '../clock'
import { asSystem } from '../db/as-system'
import { openMeeting } from './open-meeting'
import { planMeeting } from './plan-meeting'
import { writeRecord } from './write-record'

/** The input of a command, with an id of its own. */
export const command = () => ({ commandId: randomUUID() })

/** What came of a command, in a word. */
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code)

/** A meeting of today in the hall, opened where it should be. */
export async function makeMeeting(
  actor: Actor,
  cycleId: string,
  kind: MeetingKind,
  status: 'planned' | 'held' = 'held',
): Promise<string> {
  const planned = await planMeeting(actor, { ...command(), cycleId, kind, heldOn: today(), place: 'Aula Setda' })
  if (!planned.ok) throw new Error(planned.refusal.code)
  const { meetingId } = planned.value
  if (status === 'held') await openMeeting(actor, { ...command(), meetingId })
  return meetingId
}

/** Fills what the record of any meeting needs to be closed. */
export async function completeRecord(actor: Actor, meetingId: string): Promise<void> {
  const { version, areaCode } = await meetingNow(meetingId)
  const head = { heldOn: today(), place: 'Aula Setda', chairedBy: 'Kepala DPPKB', minutes: 'Dibuka pukul 09.00.' }
  await writeRecord(actor, { ...command(), meetingId, version, ...head })
  await asSystem((tx) =>
    tx.meetingAttendee.create({
      data: { meetingId, areaCode, name: 'Camat', position: 'Camat', present: true, addedById: actor.id },
    }),
  )
}

/** How a meeting stands, read past row-level security. */
export const meetingNow = (id: string) =>
  asSystem((tx) =>
    tx.meeting.findUniqueOrThrow({
      where: { id },
      include: { attendees: true, decisions: { orderBy: { number: 'asc' } }, answers: true },
    }),
  )
