import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { initials } from '@/lib/domain/cases/subject-name'
import type { CaseOutcome } from '@/lib/domain/cases/outcomes'
import { findCause } from '@/lib/domain/findings/catalogue'
import { isDissemination } from '@/lib/domain/meetings/meeting-kinds'
import { isMeetingOpenFor } from '@/lib/domain/meetings/meeting-lifecycle'
import { type Known, redact } from '@/lib/domain/meetings/redact'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { isLate, type LineStatus, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { Locale } from '@/lib/domain/worksheets/text'
import type { Verdict } from '@/lib/domain/evaluations/verdicts'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { evaluationsOf } from '../evaluations/evaluations-of'
import { findingRows } from '../findings/list-findings'
import { casesOfMeeting } from './cases-of-meeting'
import { linesOfCycle } from '../cycles/lines-of-cycle'
import { type MeetingHead, readMeeting } from './read-meeting'

/** A finding as a room may read it; `title` is null where it rests on answers that are kept from the room. */
export type PresentedFinding = {
  id: string
  title: string | null
  kind: 'direct' | 'indirect' | null
  isPrimary: boolean
}

export type PresentedLine = {
  id: string
  number: number
  /** Null where it answers nothing but findings that are kept from the room. */
  activity: string | null
  agencyId: string
  agency: string
  deadlineOn: string
  late: boolean
  status: LineStatus
  verdict: Verdict | null
  /** The agency answers now. */
  asked: boolean
}

/** One case on the screen of the room. Nothing in it names a family or says where it lives, but for the village. */
export type PresentedCase = {
  place: number
  of: number
  /** Of its own cycle. */
  number: number
  cycle: { year: number; semester: number }
  carried: boolean
  group: CaseGroup
  initials: string
  village: string
  findings: PresentedFinding[]
  lines: PresentedLine[]
  outcome: { computed: CaseOutcome | null; decided: CaseOutcome | null }
  visits: { month: number; measured: boolean; explained: boolean }[]
}

export type PresentPage = {
  meeting: Omit<MeetingHead, 'minutes' | 'chairedBy'>
  case: PresentedCase
  /** Whoever asks may write down answers now. */
  mayAnswer: boolean
  agencies: AgencyOption[]
  /** Who of an agency is in the room: the first to be asked. */
  speakers: Record<string, string>
}

/** The case at a place of a meeting, as it is shown to the room. A 404 for whoever may not read the meeting. */
export async function presentCase(
  cycleId: string,
  meetingId: string,
  place: number,
  locale: Locale,
): Promise<PresentPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'meeting:read')) notFound()
  const page = await asActor(actor, (tx) => presentedCase(tx, actor, { cycleId, meetingId, place }, locale))
  return page ?? notFound()
}

type Where = { cycleId: string; meetingId: string; place: number }

/** The same, for a transaction that the caller names. That the case was shown is logged. */
export async function presentedCase(
  tx: Tx,
  actor: Actor,
  { cycleId, meetingId, place }: Where,
  locale: Locale,
): Promise<PresentPage | null> {
  const found = await readMeeting(tx, actor, cycleId, meetingId)
  if (!found) return null
  const { minutes: _minutes, chairedBy: _chair, ...meeting } = found
  const [at] = await tx.$queryRaw<{ id: string; of: number }[]>`
    SELECT id, (SELECT count(*)::int FROM (${casesOfMeeting(meeting)}) y) AS of
    FROM (${casesOfMeeting(meeting)}) x WHERE x.place = ${place}`
  if (!at) return null
  const subject = await tx.auditCase.findUniqueOrThrow({
    where: { id: at.id },
    include: { person: true, cycle: { select: { year: true, semester: true } }, visits: { orderBy: { month: 'asc' } } },
  })
  const { areaCode, person } = subject
  await logAccess(tx, actor, {
    what: 'meeting',
    areaCode,
    caseId: at.id,
    caseNumber: subject.number,
    personId: person.id,
  })
  const village = await tx.area.findUnique({ where: { code: areaCode }, select: { name: true } })
  const decision = await tx.outcomeDecision.findFirst({
    where: { caseId: at.id },
    orderBy: { createdAt: 'desc' },
    select: { computed: true, decided: true },
  })
  const findings = await presentedFindings(tx, subject, locale)
  const known: Known = {
    names: [
      subject.subjectName,
      person.name,
      person.motherName,
      person.fatherName,
      person.partnerName,
      ...(await namesOfFamily(tx, person)),
    ],
    addresses: [person.address, person.posyandu],
  }
  const mayAnswer =
    found.mayRun &&
    isDissemination(meeting.kind) &&
    isMeetingOpenFor('answer', meeting.status) &&
    can(actor, 'line:answer_in_meeting', { areaCode })
  return {
    meeting,
    case: {
      place,
      of: at.of,
      number: subject.number,
      cycle: subject.cycle,
      carried: subject.cycleId !== cycleId,
      group: subject.group,
      initials: initials(subject.subjectName),
      village: village?.name ?? areaCode,
      findings: findings.map(({ code: _code, ...finding }) => finding),
      lines: await presentedLines(
        tx,
        { caseId: at.id, cycleId },
        { findings, known, dissemination: isDissemination(meeting.kind) },
      ),
      outcome: { computed: decision?.computed ?? null, decided: subject.outcome ?? decision?.decided ?? null },
      visits: subject.visits.map(({ month, measurementId, motherCheckId, missingReason }) => ({
        month,
        measured: measurementId !== null || motherCheckId !== null,
        explained: missingReason !== null,
      })),
    },
    mayAnswer,
    agencies: mayAnswer ? await listAgencies(tx) : [],
    speakers: mayAnswer ? await speakersIn(tx, meetingId) : {},
  }
}

type InFamily = { id: string; motherId: string | null; kind: PersonKind }

/** A mother and her registered children, by whichever of them the case is about. */
async function namesOfFamily(tx: Tx, { id, motherId, kind }: InFamily): Promise<string[]> {
  const mother = kind === 'woman' ? id : motherId
  if (mother === null) return []
  const family = await tx.person.findMany({
    where: { OR: [{ id: mother }, { motherId: mother }] },
    select: { name: true },
  })
  return family.map(({ name }) => name)
}

type CodedFinding = PresentedFinding & { code: string }

/** Confirmed causes by the catalogue's words alone; one that rests on restricted answers only is kept from the room. */
async function presentedFindings(
  tx: Tx,
  { id: caseId, group }: { id: string; group: CaseGroup },
  locale: Locale,
): Promise<CodedFinding[]> {
  const rows = await findingRows(tx, caseId, { locale, group, withRestricted: false })
  return rows
    .filter(({ status }) => status === 'confirmed')
    .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(({ id, code, cause, isPrimary, evidence }) => {
      // What agencies of other fields may not read on their own lines, a room does not read either.
      const isSensitive = findCause(code)?.sensitive === true
      const isKept = isSensitive || (evidence.withheld > 0 && evidence.sentences.length === 0)
      return { id, code, isPrimary, title: isKept ? null : (cause?.title ?? code), kind: cause?.kind ?? null }
    })
}

async function presentedLines(
  tx: Tx,
  { caseId, cycleId }: { caseId: string; cycleId: string },
  { findings, known, dissemination }: { findings: CodedFinding[]; known: Known; dissemination: boolean },
): Promise<PresentedLine[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM plan_line l WHERE l.case_id = ${caseId}::uuid AND ${linesOfCycle(cycleId)}`
  const rows = await tx.planLine.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      activity: true,
      status: true,
      deadlineOn: true,
      causeCodes: true,
      leadAgencyId: true,
      leadAgency: { select: { localName: true } },
    },
  })
  const verdicts = await evaluationsOf(
    tx,
    rows.map(({ id }) => id),
    cycleId,
  )
  const kept = new Set(findings.filter(({ title }) => title === null).map(({ code }) => code))
  return rows.map(({ id, number, activity, status, causeCodes, leadAgencyId, leadAgency, ...row }) => {
    const deadlineOn = isoDate(row.deadlineOn)
    const isKept = causeCodes.some((code) => kept.has(code))
    return {
      id,
      number,
      status,
      deadlineOn,
      activity: isKept ? null : redact(activity, known),
      agencyId: leadAgencyId,
      agency: leadAgency.localName,
      late: isLate(
        {
          status,
          deadlineOn,
        },
        today(),
      ),
      verdict: verdicts.get(id)?.verdict ?? null,
      asked: dissemination && lineStatusAfter('accept', status) !== null,
    }
  })
}

/** Of each agency somebody who came, or who was asked: by agency, name and position. */
async function speakersIn(tx: Tx, meetingId: string): Promise<Record<string, string>> {
  const rows = await tx.meetingAttendee.findMany({
    // Not `not false`: whoever nobody spoke of yet may be there.
    where: { meetingId, agencyId: { not: null }, OR: [{ present: true }, { present: null }] },
    orderBy: [{ present: { sort: 'desc', nulls: 'last' } }, { addedAt: 'asc' }],
    select: { agencyId: true, name: true, position: true },
  })
  const speakers: Record<string, string> = {}
  for (const { agencyId, name, position } of rows) if (agencyId) speakers[agencyId] ??= `${name}, ${position}`
  return speakers
}
