import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isAllowedWhenClosed } from '@/lib/domain/cycles/closed-cycle'
import type { MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import { isMeetingOpenFor, type MeetingStatus, type MeetingWork } from '@/lib/domain/meetings/meeting-lifecycle'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

export type LockedMeeting = {
  id: string
  cycleId: string
  areaCode: string
  kind: MeetingKind
  status: MeetingStatus
  /** ISO day. */
  heldOn: string
  place: string
  version: number
  chairedBy: string | null
  minutes: string | null
  writtenById: string | null
  writtenAt: Date | null
  closedById: string | null
  closedAt: Date | null
  createdById: string
  createdAt: Date
}

/**
 * Locks a meeting until the end of the transaction. What is written beside others (an answer, a decision) shares the lock,
 * so that only the closing waits for it. Refuses: not_found, forbidden, cycle_closed, meeting_closed, meeting_not_open.
 * Without `work`, its status is left to the caller.
 */
export async function lockMeeting(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  work: MeetingWork | null,
  lock: 'alone' | 'shared' = 'alone',
): Promise<Outcome<LockedMeeting>> {
  if (lock === 'shared') await tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR SHARE`
  else await tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`
  const found = await tx.meeting.findUnique({
    where: { id: meetingId },
    include: { cycle: { select: { closedAt: true } } },
  })
  if (!found) return refuse('not_found')
  const { cycle, heldOn, ...meeting } = found
  if (!can(actor, 'meeting:run', { areaCode: found.areaCode })) return refuse('forbidden')
  if (cycle.closedAt !== null && !isAllowedWhenClosed('hold_meeting')) return refuse('cycle_closed')
  if (work !== null && !isMeetingOpenFor(work, found.status)) {
    return refuse(found.status === 'closed' ? 'meeting_closed' : 'meeting_not_open')
  }
  return doneWith({ ...meeting, heldOn: isoDate(heldOn) })
}
