import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type MeetingStep, meetingStatusAfter } from '@/lib/domain/meetings/meeting-lifecycle'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { writeCycleEvent } from '../cycles/write-cycle-event'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { movedOnBy } from '../history/moved-on'
import type { LockedMeeting } from './lock-meeting'

/**
 * Takes a locked meeting one step further and writes it into the cycle's history. The only writer of `meeting.status`.
 * Refuses: moved_on (who closed it and when, where it is closed).
 */
export async function moveMeeting(
  tx: Tx,
  actor: Actor,
  meeting: LockedMeeting,
  step: MeetingStep,
  detail: Prisma.InputJsonObject = {},
): Promise<Outcome> {
  const to = meetingStatusAfter(step, meeting.status)
  if (!to) {
    const { closedById, closedAt } = meeting
    return closedById && closedAt ? movedOnBy(tx, closedById, closedAt) : refuse('moved_on')
  }
  const at = new Date()
  await tx.meeting.updateMany({
    where: { id: meeting.id },
    data: {
      status: to,
      ...(step === 'open' ? { openedAt: at, openedById: actor.id } : { closedAt: at, closedById: actor.id }),
    },
  })
  await writeCycleEvent(tx, actor, {
    cycleId: meeting.cycleId,
    areaCode: meeting.areaCode,
    step: `meeting.${step}`,
    from: meeting.status,
    to,
    detail: { kind: meeting.kind, heldOn: meeting.heldOn, ...detail },
  })
  return done
}
