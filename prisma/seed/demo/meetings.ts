import { addDays } from '@/lib/domain/days'
import { verdictsFor } from '../../../lib/domain/evaluations/verdicts'
import { isDissemination, MEETING_KINDS, type MeetingKind } from '../../../lib/domain/meetings/meeting-kinds'
import { dateColumn } from '../../../lib/server/clock'
import { daysBetween } from '../../../lib/domain/days'
import { earlier, officeHour } from '../days'
import type { Member } from '../parts/cast'
import { Random } from '../random'
import type { Rows } from '../rows'
import type { DemoCycle, DemoCycles } from './cycles'
import type { Offices } from './people-of-office'
import { HOME_VILLAGE, TAPIN } from './tapin'
import { tellCycleEvent } from './tell-cycle-event'

/** Chance of its own, so that the meetings change nothing else in the demo. */
const SEED = 915_17

const PLACES = ['Aula Setda, lantai 2', 'Aula Dinas Kesehatan', 'Aula Bappelitbang', 'Gedung Pramuka Rantau']
const MINUTES: Record<MeetingKind, string> = {
  management:
    'Dibuka pukul 09.00 oleh pimpinan rapat.\nSeluruh desa dan kelurahan diaudit. Kuota tiap kelompok disepakati.\nJadwal pengisian kertas kerja dibagikan kepada koordinator kecamatan.',
  review_session:
    'Kasus dibahas menurut beratnya, mulai dari yang paling berat.\nTim pakar meminta pemeriksaan darah untuk kasus dengan dugaan anemia.\nRTL disusun bersama tim teknis dan diajukan kepada Ketua TPPS.',
  dissemination_1:
    'Hasil audit dipaparkan tanpa nama. OPD menjawab kegiatannya satu per satu.\nKegiatan yang bukan urusan OPD dikembalikan kepada tim teknis.',
  dissemination_2:
    'Hasil pemantauan tiga bulan dipaparkan. Tiap kegiatan dinilai.\nKegiatan yang belum selesai dibawa ke siklus berikut.',
}
const DECISIONS: Record<MeetingKind, readonly [string, string][]> = {
  management: [
    ['Koordinator kecamatan mengumpulkan kertas kerja paling lambat dua minggu.', 'Koordinator Penyuluh KB'],
    ['Daftar panjang calon kasus dilengkapi dari data pengukuran terakhir.', 'Tim teknis'],
  ],
  review_session: [['Kasus dengan tanda bahaya dirujuk sebelum RTL disetujui.', 'Puskesmas']],
  dissemination_1: [['OPD yang belum hadir menjawab tertulis dalam tujuh hari.', 'Dinas PPKB']],
  dissemination_2: [['Kegiatan yang terhambat anggaran diusulkan dalam perubahan APBD.', 'Bappelitbang']],
}
/** How far into its cycle each meeting was held, as a part of the days that have passed. */
const HELD_AT: Record<MeetingKind, number> = {
  management: 0.11,
  review_session: 0.55,
  dissemination_1: 0.75,
  dissemination_2: 0.95,
}

type People = { offices: Offices; admin: Member }

/** The meetings of the demo's cycles: all four of the one before, and of this one those up to the first dissemination, which is open. */
export function addMeetings(rows: Rows, people: People, { previous, running }: DemoCycles, today: string): void {
  const random = new Random(SEED)
  const until = previous.closedOn ?? addDays(today, -1)
  for (const kind of MEETING_KINDS) addMeeting(random, rows, people, previous, { kind, until, closed: true })
  for (const kind of ['management', 'review_session'] as const) {
    addMeeting(random, rows, people, running, { kind, until: today, closed: true })
  }
  const open = addMeeting(random, rows, people, running, { kind: 'dissemination_1', until: today, closed: false })
  answerThere(random, rows, people, running, { meetingId: open, today })
  judgeLines(random, rows, people, previous, until)
  rows.cycleEvent.sort((a, b) => new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime())
}

type Wish = { kind: MeetingKind; until: string; closed: boolean }

function addMeeting(
  random: Random,
  rows: Rows,
  people: People,
  cycle: DemoCycle,
  { kind, until, closed }: Wish,
): string {
  const passed = Math.max(0, daysBetween(cycle.startsOn, until))
  const heldOn = closed ? addDays(cycle.startsOn, Math.floor(passed * HELD_AT[kind])) : until
  const [team] = people.offices.teams
  const calledAt = officeHour(heldOn, 0)
  const id = random.uuid(calledAt)
  const of = { meetingId: id, areaCode: TAPIN }
  rows.meeting.push({
    id,
    cycleId: cycle.id,
    areaCode: TAPIN,
    kind,
    heldOn: dateColumn(heldOn),
    place: random.pick(PLACES),
    status: closed ? 'closed' : 'held',
    chairedBy: 'Kepala Dinas PPKB',
    minutes: closed ? MINUTES[kind] : null,
    writtenById: team.id,
    writtenAt: officeHour(heldOn, 50),
    openedAt: officeHour(heldOn, 10),
    openedById: team.id,
    closedAt: closed ? officeHour(heldOn, 55) : null,
    closedById: closed ? people.admin.id : null,
    createdById: team.id,
    createdAt: calledAt,
  })
  inviteTo(random, rows, people, cycle, { ...of, kind, at: calledAt, team })
  for (const [n, [decision, responsible]] of DECISIONS[kind].entries()) {
    if (!closed) continue
    const about = { ...of, number: n + 1, decision, responsible, recordedById: team.id, at: officeHour(heldOn, 40 + n) }
    rows.meetingDecision.push({ ...about, id: random.uuid(about.at), dueOn: dateColumn(addDays(heldOn, 14)) })
  }
  const tell = (step: string, from: string | null, to: string, by: Member, at: Date) =>
    tellCycleEvent(random, rows, cycle, { step, from, to, by, at, detail: { kind, heldOn } })
  tell('meeting.plan', null, 'planned', team, calledAt)
  tell('meeting.open', 'planned', 'held', team, officeHour(heldOn, 10))
  if (closed) tell('meeting.close', 'held', 'closed', people.admin, officeHour(heldOn, 55))
  return id
}

type Call = { meetingId: string; areaCode: string; kind: MeetingKind; at: Date; team: Member }

/** The team of the cycle, and where agencies answer, their planners; one in eight did not come. */
function inviteTo(random: Random, rows: Rows, { offices }: People, cycle: DemoCycle, call: Call): void {
  const { meetingId, areaCode, kind, at, team } = call
  const members = rows.teamMember
    .filter(({ cycleId, toOn }) => cycleId === cycle.id && !toOn)
    .map(({ userId, name, position }) => ({ userId: userId ?? null, name, position, agencyId: null as string | null }))
  const planners = [...offices.agencies.values()].map(({ id, name, planner }) => ({
    userId: planner.id,
    name: planner.name,
    position: `Perencana ${name}`,
    agencyId: id,
  }))
  for (const person of isDissemination(kind) ? [...members, ...planners] : members) {
    rows.meetingAttendee.push({
      ...person,
      id: random.uuid(at),
      meetingId,
      areaCode,
      present: !random.chance(0.12),
      addedById: team.id,
      addedAt: at,
    })
  }
}

/** Some of this cycle's lines are answered in the open dissemination: most accepted, one declined. */
function answerThere(
  random: Random,
  rows: Rows,
  { offices }: People,
  cycle: DemoCycle,
  { meetingId, today }: { meetingId: string; today: string },
): void {
  const [team] = offices.teams
  const told = (caseId: string) =>
    Math.max(...rows.caseEvent.filter((event) => event.caseId === caseId).map(({ at }) => new Date(at ?? 0).getTime()))
  const waiting = rows.planLine.filter(
    (line) =>
      line.cycleId === cycle.id &&
      line.status === 'approved' &&
      line.areaCode !== HOME_VILLAGE &&
      told(line.caseId) < officeHour(today, 20).getTime(),
  )
  for (const [n, line] of waiting.slice(0, 6).entries()) {
    const at = officeHour(today, 20 + n)
    const agency = [...offices.agencies.values()].find(({ id }) => id === line.leadAgencyId)
    const isDeclined = n === 3
    const answer = isDeclined ? 'declined' : 'accepted'
    const reason = isDeclined ? 'Bukan urusan dinas kami; sebaiknya dialamatkan ke dinas lain.' : null
    const spokenBy = agency ? `${agency.planner.name}, Perencana ${agency.name}` : 'Wakil OPD'
    const about = { lineId: line.id ?? '', caseId: line.caseId, areaCode: line.areaCode }
    Object.assign(line, { status: answer, statusAt: at, updatedAt: at, declineReason: reason })
    rows.lineAnswer.push({
      ...about,
      id: random.uuid(at),
      meetingId,
      agencyId: line.leadAgencyId,
      answer,
      spokenBy,
      reason,
      at,
      recordedById: team.id,
    })
    rows.caseEvent.push({
      ...about,
      id: random.uuid(at),
      sequence: 0,
      actorId: team.id,
      actorRole: team.role,
      step: isDeclined ? 'line.decline' : 'line.accept',
      from: 'approved',
      to: answer,
      detail: {
        line: line.number,
        spokenBy,
        meetingKind: 'dissemination_1',
        meetingOn: today,
        ...(reason ? { reason } : {}),
      },
      at,
      prevHash: '',
      hash: '',
    })
  }
}

/** Every line of the cycle before that was neither cancelled nor carried on was judged before its report. */
function judgeLines(random: Random, rows: Rows, { offices }: People, cycle: DemoCycle, reportedOn: string): void {
  const [team] = offices.teams
  const carried = new Set(rows.carriedLine.map(({ lineId }) => lineId))
  const at = officeHour(earlier(addDays(reportedOn, -2), reportedOn), 30)
  for (const line of rows.planLine) {
    const fitting = verdictsFor(line.status ?? 'draft')
    if (line.cycleId !== cycle.id || carried.has(line.id ?? '') || fitting.length === 0) continue
    const verdict = random.chance(0.6) ? (fitting[0] ?? 'not_done') : random.pick(fitting)
    rows.lineEvaluation.push({
      id: random.uuid(at),
      lineId: line.id ?? '',
      caseId: line.caseId,
      areaCode: line.areaCode,
      cycleId: cycle.id,
      verdict,
      at,
      obstacle:
        verdict === 'effective' ? null : random.pick(['budget', 'supply', 'family_away', 'coordination'] as const),
      note: null,
      evaluatedById: team.id,
    })
  }
}
