import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import { makeLine } from '@/test/fixtures/case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { addAttendee } from './add-attendee'
import { closeMeeting } from './close-meeting'
import { meetingPage } from './get-meeting'
import { markAttendance } from './mark-attendance'
import { openMeeting } from './open-meeting'
import { planMeeting } from './plan-meeting'
import { recordDecision } from './record-decision'
import { admin, home, other, pupr, team } from './test-district'
import { codeOf, command, completeRecord, makeMeeting, meetingNow } from './test-meetings'
import { writeRecord } from './write-record'

const record = { heldOn: today(), place: 'Aula', chairedBy: 'Sekda', minutes: 'Isi rapat.' }

describe('a meeting', () => {
  test('asks the team to it, and the planners of agencies where they answer', async () => {
    await makeLine(home, 'approved')
    const [management, dissemination] = [
      await makeMeeting(team, home.cycleId, 'management'),
      await makeMeeting(team, home.cycleId, 'dissemination_1'),
    ]
    expect((await meetingNow(management)).attendees.map(({ userId }) => userId)).not.toContain(pupr.id)
    const asked = (await meetingNow(dissemination)).attendees
    expect(asked.map(({ userId }) => userId)).toContain(pupr.id)
    expect(asked.every(({ present }) => present === null)).toBe(true)
  })

  test('goes from planned to held to closed, and its record then stands', async () => {
    const meetingId = await makeMeeting(team, home.cycleId, 'management', 'planned')
    expect(codeOf(await closeMeeting(team, { ...command(), meetingId }))).toBe('meeting_not_open')
    expect(codeOf(await openMeeting(team, { ...command(), meetingId }))).toBe('done')
    expect(codeOf(await openMeeting(admin, { ...command(), meetingId }))).toBe('moved_on')
    expect(await closeMeeting(team, { ...command(), meetingId })).toMatchObject({
      refusal: { code: 'meeting_incomplete', params: { count: '3' } },
    })
    await completeRecord(team, meetingId)
    expect(codeOf(await closeMeeting(team, { ...command(), meetingId }))).toBe('done')
    expect(await closeMeeting(admin, { ...command(), meetingId })).toMatchObject({
      refusal: { code: 'moved_on', params: { by: team.name } },
    })
    const decision = {
      decision: 'Tambah satu desa',
      responsible: 'DPPKB',
      dueOn: null,
      caseNumber: null,
      lineNumber: null,
    }
    const attendee = { name: 'Camat', position: 'Camat', agencyId: null }
    expect(codeOf(await writeRecord(team, { ...command(), meetingId, version: 2, ...record }))).toBe('meeting_closed')
    expect(codeOf(await recordDecision(team, { ...command(), meetingId, ...decision }))).toBe('meeting_closed')
    expect(codeOf(await addAttendee(team, { ...command(), meetingId, ...attendee }))).toBe('meeting_closed')
    expect(codeOf(await markAttendance(team, { ...command(), meetingId, marks: {} }))).toBe('meeting_closed')
    for (const statement of [
      `UPDATE meeting SET minutes = 'lain' WHERE id = '${meetingId}'`,
      `UPDATE meeting_attendee SET present = false WHERE meeting_id = '${meetingId}'`,
      `DELETE FROM meeting_attendee WHERE meeting_id = '${meetingId}'`,
    ]) {
      await expect(
        asSystem((tx) => tx.$executeRawUnsafe(statement)),
        statement,
      ).rejects.toThrow(/TU002|is held|is closed/)
    }
    const steps = await asSystem((tx) =>
      tx.cycleEvent.findMany({ where: { cycleId: home.cycleId, step: { startsWith: 'meeting.' } } }),
    )
    expect(steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['meeting.plan', 'meeting.open', 'meeting.close']),
    )
  })

  test('keeps what its record said before, and who wrote it', async () => {
    const meetingId = await makeMeeting(team, home.cycleId, 'management')
    await writeRecord(team, { ...command(), meetingId, version: 1, ...record })
    await writeRecord(admin, { ...command(), meetingId, version: 2, ...record, minutes: 'Diperbaiki.' })
    const page = await asActor(admin, (tx) => meetingPage(tx, admin, { cycleId: home.cycleId, meetingId }, today()))
    expect(page?.meeting.minutes).toBe('Diperbaiki.')
    expect(page?.earlier).toMatchObject([
      { version: 2, minutes: 'Isi rapat.', chairedBy: 'Sekda', writtenBy: team.name },
      { version: 1, minutes: null, chairedBy: null, writtenBy: team.name },
    ])
    for (const statement of ['UPDATE meeting_record SET minutes = NULL', 'DELETE FROM meeting_record']) {
      await expect(asActor(admin, (tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(/permission denied/)
    }
  })

  test('of a day to come is not closed before it', async () => {
    const meetingId = await makeMeeting(team, home.cycleId, 'management')
    await completeRecord(team, meetingId)
    const { version } = await meetingNow(meetingId)
    await writeRecord(team, { ...command(), meetingId, version, ...record, heldOn: addDays(today(), 1) })
    expect(codeOf(await closeMeeting(team, { ...command(), meetingId }))).toBe('meeting_incomplete')
  })

  test('of a closed cycle is not called', async () => {
    const half = { areaCode: home.areaCode, year: 2020, semester: 1, closedAt: new Date() }
    const { id: cycleId } = await asSystem((tx) =>
      tx.cycle.create({ data: { ...half, startsOn: new Date('2020-01-01'), endsOn: new Date('2020-06-30') } }),
    )
    const planned = await planMeeting(team, {
      ...command(),
      cycleId,
      kind: 'management',
      heldOn: today(),
      place: 'Aula',
    })
    expect(codeOf(planned)).toBe('cycle_closed')
  })

  test('is run by the team and the admin of the district alone', async () => {
    const meetingId = await makeMeeting(admin, home.cycleId, 'management', 'planned')
    const open = (actor: Actor) => openMeeting(actor, { ...command(), meetingId }).then(codeOf)
    expect(await open(home.actors.tpps_chair)).toBe('forbidden')
    for (const role of ['village_officer', 'health_center', 'expert', 'agency_planner', 'province_viewer'] as const) {
      expect(await open(home.actors[role]), role).toBe('not_found')
    }
    expect(await open(other.actors.technical_team)).toBe('not_found')
    expect(await open(team)).toBe('done')
  })
})

describe('the record', () => {
  test('is kept as it was typed; whoever wrote on an older one is told who was quicker', async () => {
    const meetingId = await makeMeeting(team, home.cycleId, 'management')
    const first = await writeRecord(team, { ...command(), meetingId, version: 1, ...record })
    const second = await writeRecord(admin, { ...command(), meetingId, version: 1, ...record, minutes: 'Lain.' })
    expect(codeOf(first)).toBe('done')
    expect(second).toMatchObject({ refusal: { code: 'moved_on', params: { by: team.name } } })
    expect((await meetingNow(meetingId)).minutes).toBe('Isi rapat.')
  })

  test('says who came and who did not, and leaves the others unsaid', async () => {
    const meetingId = await makeMeeting(team, home.cycleId, 'management')
    const elsewhere = await makeMeeting(team, home.cycleId, 'management')
    for (const name of ['Satu', 'Dua', 'Tiga']) {
      await asSystem((tx) =>
        tx.meetingAttendee.create({
          data: { meetingId, areaCode: home.areaCode, name, position: 'Uji', addedById: team.id },
        }),
      )
    }
    await addAttendee(team, { ...command(), meetingId: elsewhere, name: 'Empat', position: 'Uji', agencyId: null })
    const ids = async (id: string) => (await meetingNow(id)).attendees.map((one) => one)
    const [one, two] = (await ids(meetingId)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const [far] = await ids(elsewhere)
    const marks = { [one?.id ?? '']: 'yes', [two?.id ?? '']: 'no', [far?.id ?? '']: 'no' } as const
    expect(codeOf(await markAttendance(team, { ...command(), meetingId, marks }))).toBe('done')
    const came = Object.fromEntries((await ids(meetingId)).map(({ name, present }) => [name, present]))
    expect(came).toEqual({ Dua: true, Satu: false, Tiga: null })
    expect((await ids(elsewhere))[0]?.present).toBe(true)
  })

  test('numbers decisions, about a case and a line of it where they are named', async () => {
    const { lineId, caseId, number } = await makeLine(home, 'approved')
    const meetingId = await makeMeeting(team, home.cycleId, 'review_session')
    const { number: lineNumber } = await asSystem((tx) => tx.planLine.findUniqueOrThrow({ where: { id: lineId } }))
    const decide = (over: object) =>
      recordDecision(team, {
        ...command(),
        meetingId,
        decision: 'PMT dimulai',
        responsible: 'Puskesmas',
        dueOn: today(),
        caseNumber: null,
        lineNumber: null,
        ...over,
      }).then((outcome) => (outcome.ok ? 'done' : outcome.refusal.params))
    expect(await Promise.all([decide({}), decide({ caseNumber: number, lineNumber })])).toEqual(['done', 'done'])
    expect(await decide({ caseNumber: 99_999 })).toEqual({ caseNumber: 'not_an_option' })
    expect(await decide({ caseNumber: number, lineNumber: 999 })).toEqual({ lineNumber: 'not_an_option' })
    const { decisions } = await meetingNow(meetingId)
    expect(decisions.map((one) => one.number)).toEqual([1, 2])
    expect(decisions.find((one) => one.lineId === lineId)?.caseId).toBe(caseId)
  })
})
