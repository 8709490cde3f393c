import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import type { MeetingStatus } from '@/lib/domain/meetings/meeting-lifecycle'
import { isId } from '@/lib/domain/is-id'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

export type MeetingHead = {
  id: string
  kind: MeetingKind
  status: MeetingStatus
  /** ISO day. */
  heldOn: string
  place: string
  chairedBy: string | null
  minutes: string | null
  version: number
  openedAt: Date | null
  closedAt: Date | null
  cycle: { id: string; areaCode: string; year: number; semester: number; closed: boolean }
  district: string
  /** Whoever asks may call meetings and write their records. */
  mayRun: boolean
}

/** A meeting of this cycle, or null where it is not there for this reader. */
export async function readMeeting(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  meetingId: string,
): Promise<MeetingHead | null> {
  if (!isId(cycleId) || !isId(meetingId)) return null
  const found = await tx.meeting.findFirst({
    where: { id: meetingId, cycleId },
    select: {
      id: true,
      kind: true,
      status: true,
      heldOn: true,
      place: true,
      chairedBy: true,
      minutes: true,
      version: true,
      openedAt: true,
      closedAt: true,
      cycle: {
        select: {
          id: true,
          areaCode: true,
          year: true,
          semester: true,
          closedAt: true,
        },
      },
    },
  })
  if (!found || !can(actor, 'meeting:read', { areaCode: found.cycle.areaCode })) return null
  const { heldOn, cycle, ...meeting } = found
  const { closedAt, ...half } = cycle
  const area = await tx.area.findUnique({ where: { code: cycle.areaCode }, select: { name: true } })
  return {
    ...meeting,
    heldOn: isoDate(heldOn),
    cycle: { ...half, closed: closedAt !== null },
    district: area?.name ?? cycle.areaCode,
    mayRun: closedAt === null && can(actor, 'meeting:run', { areaCode: cycle.areaCode }),
  }
}
