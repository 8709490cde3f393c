import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { type ClosingBlock, closingBlocks } from '@/lib/domain/meetings/closing'
import { MEETING_KINDS, type MeetingKind } from '@/lib/domain/meetings/meeting-kinds'
import type { MeetingStatus } from '@/lib/domain/meetings/meeting-lifecycle'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { type CycleHead, readCycle } from '../cycles/read-cycle'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { closingFacts } from './closing-facts'

export type MeetingRow = {
  id: string
  kind: MeetingKind
  status: MeetingStatus
  heldOn: string
  place: string
  invited: number
  present: number
  decisions: number
}

/** The meetings of one kind, newest first, and what keeps the one that is open from being closed. */
export type MeetingsOfKind = { kind: MeetingKind; meetings: MeetingRow[]; blocks: ClosingBlock[] }

export type MeetingList = { cycle: CycleHead; kinds: MeetingsOfKind[]; mayRun: boolean }

/** The meetings of a cycle by kind, each with what it needs next. A 404 for whoever may not read them. */
export async function listMeetings(cycleId: string): Promise<MeetingList> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'meeting:read')) notFound()
  const list = await asActor(actor, (tx) => meetingsOf(tx, actor, cycleId, today()))
  return list ?? notFound()
}

/** The same, for a transaction and a day that the caller names. The statements do not grow with the meetings. */
export async function meetingsOf(tx: Tx, actor: Actor, cycleId: string, day: string): Promise<MeetingList | null> {
  const cycle = await readCycle(tx, cycleId)
  if (!cycle || !can(actor, 'meeting:read', { areaCode: cycle.areaCode })) return null
  const rows = await tx.meeting.findMany({
    where: { cycleId },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    include: {
      attendees: { select: { present: true } },
      _count: { select: { decisions: true } },
    },
  })
  const kinds: MeetingsOfKind[] = []
  for (const kind of MEETING_KINDS) {
    const ofKind = rows.filter((row) => row.kind === kind)
    const open = ofKind.find(({ status }) => status === 'held')
    const facts = open && { ...open, heldOn: isoDate(open.heldOn) }
    kinds.push({
      kind,
      blocks: facts ? closingBlocks(await closingFacts(tx, facts, day)) : [],
      meetings: ofKind.map(({ id, status, heldOn, place, attendees, _count: { decisions } }) => ({
        id,
        kind,
        status,
        place,
        decisions,
        heldOn: isoDate(heldOn),
        invited: attendees.length,
        present: attendees.filter(({ present }) => present === true).length,
      })),
    })
  }
  return { cycle, kinds, mayRun: cycle.closedOn === null && can(actor, 'meeting:run', { areaCode: cycle.areaCode }) }
}
