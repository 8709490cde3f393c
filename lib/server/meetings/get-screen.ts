import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { ClosingFacts } from '@/lib/domain/meetings/closing'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type Agenda, agendaOf } from './agenda'
import { unansweredByAgency } from './closing-facts'
import { type MeetingHead, readMeeting } from './read-meeting'

/** The front page of what is shown to the room: figures and agencies, and no case. */
export type Screen = {
  meeting: Omit<MeetingHead, 'minutes' | 'chairedBy'>
  agenda: Omit<Agenda, 'first'>
  unanswered: ClosingFacts['unanswered']
}

/** The front page of a meeting's screen. A 404 for whoever may not read the meeting. */
export async function getScreen(cycleId: string, meetingId: string): Promise<Screen> {
  const actor = await requireActor()
  if (!mayEver(actor, 'meeting:read')) notFound()
  const screen = await asActor(actor, (tx) => screenOf(tx, actor, cycleId, meetingId))
  return screen ?? notFound()
}

/** The same, for a transaction that the caller names. */
export async function screenOf(tx: Tx, actor: Actor, cycleId: string, meetingId: string): Promise<Screen | null> {
  const found = await readMeeting(tx, actor, cycleId, meetingId)
  if (!found) return null
  const { minutes: _minutes, chairedBy: _chair, ...meeting } = found
  const { first: _first, ...agenda } = await agendaOf(tx, meeting)
  return {
    meeting,
    agenda,
    unanswered: meeting.kind === 'dissemination_1' ? await unansweredByAgency(tx, cycleId) : [],
  }
}
