import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { SummaryRow } from '@/lib/domain/evaluations/summary'
import { type ClosingBlock, closingBlocks } from '@/lib/domain/meetings/closing'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { evaluationSummary } from '../evaluations/summary-of'
import { namesOf } from '../users/names-of'
import { type Agenda, agendaOf } from './agenda'
import { closingFacts } from './closing-facts'
import { type MeetingHead, readMeeting } from './read-meeting'

export type Attendee = { id: string; name: string; position: string; agency: string | null; present: boolean | null }
export type Decision = {
  id: string
  number: number
  decision: string
  responsible: string
  dueOn: string | null
  caseId: string | null
  caseNumber: number | null
  lineNumber: number | null
}

/** The record as it read before somebody changed it. */
export type EarlierRecord = {
  version: number
  heldOn: string
  place: string
  chairedBy: string | null
  minutes: string | null
  writtenBy: string | null
  writtenAt: string
}

export type MeetingPage = {
  meeting: MeetingHead
  /** The newest first. */
  earlier: EarlierRecord[]
  attendees: Attendee[]
  decisions: Decision[]
  agenda: Agenda
  /** What became of the lines; of the second dissemination alone. */
  summary: { agencies: SummaryRow[]; causes: SummaryRow[] } | null
  /** What keeps it from being closed; nothing once it is. */
  blocks: ClosingBlock[]
  agencies: AgencyOption[]
  closedBy: string | null
  closedAt: string | null
  today: string
}

/** A meeting with its agenda, its record and what it lacks. A 404 for whoever may not read it. */
export async function getMeeting(cycleId: string, meetingId: string): Promise<MeetingPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'meeting:read')) notFound()
  const page = await asActor(actor, (tx) => meetingPage(tx, actor, { cycleId, meetingId }, today()))
  return page ?? notFound()
}

/** The same, for a transaction and a day that the caller names. */
export async function meetingPage(
  tx: Tx,
  actor: Actor,
  { cycleId, meetingId }: { cycleId: string; meetingId: string },
  day: string,
): Promise<MeetingPage | null> {
  const meeting = await readMeeting(tx, actor, cycleId, meetingId)
  if (!meeting) return null
  const attendees = await tx.meetingAttendee.findMany({
    where: { meetingId },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, position: true, present: true, agency: { select: { localName: true } } },
  })
  const closed = await tx.meeting.findUnique({ where: { id: meetingId }, select: { closedAt: true, closedById: true } })
  const closer = closed?.closedById
    ? await tx.user.findUnique({ where: { id: closed.closedById }, select: { name: true } })
    : null
  return {
    meeting,
    earlier: await earlierRecords(tx, meetingId),
    attendees: attendees.map(({ agency, ...one }) => ({ ...one, agency: agency?.localName ?? null })),
    decisions: await decisionsOf(tx, meetingId),
    agenda: await agendaOf(tx, meeting),
    summary: meeting.kind === 'dissemination_2' ? await evaluationSummary(tx, cycleId) : null,
    blocks: meeting.status === 'closed' ? [] : closingBlocks(await closingFacts(tx, { ...meeting, cycleId }, day)),
    agencies: await listAgencies(tx),
    closedBy: closer?.name ?? null,
    closedAt: closed?.closedAt?.toISOString() ?? null,
    today: day,
  }
}

async function earlierRecords(tx: Tx, meetingId: string): Promise<EarlierRecord[]> {
  const rows = await tx.meetingRecord.findMany({ where: { meetingId }, orderBy: { version: 'desc' } })
  const names = await namesOf(
    tx,
    rows.map(({ writtenById }) => writtenById),
  )
  return rows.map(({ version, heldOn, place, chairedBy, minutes, writtenById, writtenAt }) => ({
    version,
    heldOn: isoDate(heldOn),
    place,
    chairedBy,
    minutes,
    writtenBy: names.get(writtenById) ?? null,
    writtenAt: writtenAt.toISOString(),
  }))
}

async function decisionsOf(tx: Tx, meetingId: string): Promise<Decision[]> {
  const rows = await tx.meetingDecision.findMany({
    where: { meetingId },
    orderBy: { number: 'asc' },
    include: { case: { select: { number: true } }, line: { select: { number: true } } },
  })
  return rows.map(({ id, number, decision, responsible, dueOn, caseId, ...about }) => ({
    id,
    number,
    decision,
    responsible,
    caseId,
    dueOn: isoDate(dueOn),
    caseNumber: about.case?.number ?? null,
    lineNumber: about.line?.number ?? null,
  }))
}
