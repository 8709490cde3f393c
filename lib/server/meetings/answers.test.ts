import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { makeCase, makeLine } from '@/test/fixtures/case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { evaluateLine } from '../evaluations/evaluate-line'
import { declineLine } from '../lines/decline-line'
import { acceptLine } from '../lines/accept-line'
import { withdrawAnswer } from '../lines/withdraw-answer'
import { answerInMeeting } from './answer-in-meeting'
import { closeMeeting } from './close-meeting'
import { closingFacts } from './closing-facts'
import { admin, home, other, pupr, team } from './test-district'
import { codeOf, command, completeRecord, makeMeeting, meetingNow } from './test-meetings'

const said = (meetingId: string, lineId: string, over = {}) => ({
  ...command(),
  meetingId,
  lineId,
  answer: 'accepted' as const,
  spokenBy: 'Kabid Cipta Karya',
  reason: null,
  proposedAgencyId: null,
  ...over,
})
const lineStatus = async (id: string) =>
  (await asSystem((tx) => tx.planLine.findUniqueOrThrow({ where: { id }, select: { status: true } }))).status
const lastEvent = (lineId: string) =>
  asSystem((tx) => tx.caseEvent.findFirstOrThrow({ where: { lineId }, orderBy: { sequence: 'desc' } }))
const blocked = (meetingId: string) =>
  asActor(team, async (tx) => {
    const { heldOn, ...meeting } = await meetingNow(meetingId)
    return closingFacts(tx, { ...meeting, heldOn: heldOn.toISOString().slice(0, 10) }, today())
  })

describe('an answer in the room', () => {
  let meetingId: string
  beforeAll(async () => {
    meetingId = await makeMeeting(team, home.cycleId, 'dissemination_1')
  })

  test('moves the line as the agency would, and says where it was said and by whom', async () => {
    const { lineId } = await makeLine(home, 'approved')
    expect(codeOf(await answerInMeeting(team, said(meetingId, lineId)))).toBe('done')
    expect(await lineStatus(lineId)).toBe('accepted')
    expect(await lastEvent(lineId)).toMatchObject({
      step: 'line.accept',
      actorId: team.id,
      detail: { spokenBy: 'Kabid Cipta Karya', meetingKind: 'dissemination_1', meetingOn: today() },
    })
    // What its own agency sees of it.
    const seen = await asActor(pupr, (tx) => tx.lineAnswer.findMany({ where: { lineId } }))
    expect(seen).toMatchObject([{ answer: 'accepted', spokenBy: 'Kabid Cipta Karya', agencyId: pupr.agencyId }])
  })

  test('that declines keeps the reason and the agency it names; one that is none is refused', async () => {
    const { lineId } = await makeLine(home, 'approved')
    const decline = (proposedAgencyId: string | null) =>
      answerInMeeting(
        admin,
        said(meetingId, lineId, { answer: 'declined', reason: 'Bukan tugas kami', proposedAgencyId }),
      )
    const refused = { refusal: { code: 'invalid_fields', params: { proposedAgencyId: 'not_an_option' } } }
    expect(await decline(pupr.agencyId)).toMatchObject(refused)
    expect(await decline(other.agencies.get('DINSOS')?.id ?? '')).toMatchObject(refused)
    expect(await lineStatus(lineId)).toBe('approved')
    const dinsos = home.agencies.get('DINSOS')?.id ?? ''
    expect(codeOf(await decline(dinsos))).toBe('done')
    const line = await asSystem((tx) => tx.planLine.findUniqueOrThrow({ where: { id: lineId } }))
    expect(line).toMatchObject({ status: 'declined', declineReason: 'Bukan tugas kami', proposedAgencyId: dinsos })
  })

  test('of two recorders at once one is written, and the other told who was quicker', async () => {
    const { lineId } = await makeLine(home, 'approved')
    const outcomes = await Promise.all([
      answerInMeeting(team, said(meetingId, lineId)),
      answerInMeeting(admin, said(meetingId, lineId, { answer: 'declined', reason: 'Tidak ada anggaran' })),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    const loser = outcomes.find(({ ok }) => !ok)
    expect(loser).toMatchObject({ refusal: { params: { by: expect.any(String), at: expect.any(String) } } })
    expect((await meetingNow(meetingId)).answers.filter((one) => one.lineId === lineId)).toHaveLength(1)
  })

  test('sent twice is written once', async () => {
    const { lineId } = await makeLine(home, 'approved')
    const input = said(meetingId, lineId)
    expect([codeOf(await answerInMeeting(team, input)), codeOf(await answerInMeeting(team, input))]).toEqual([
      'done',
      'done',
    ])
    expect((await meetingNow(meetingId)).answers.filter((one) => one.lineId === lineId)).toHaveLength(1)
  })

  test('is written in an open dissemination alone, about a line of its cycle', async () => {
    const { lineId } = await makeLine(home, 'approved')
    const planned = await makeMeeting(team, home.cycleId, 'dissemination_1', 'planned')
    const review = await makeMeeting(team, home.cycleId, 'review_session')
    const { lineId: draft } = await makeLine(home, 'draft')
    const { lineId: far } = await makeLine(other, 'approved')
    expect(codeOf(await answerInMeeting(team, said(planned, lineId)))).toBe('meeting_not_open')
    expect(codeOf(await answerInMeeting(team, said(review, lineId)))).toBe('meeting_elsewhere')
    expect(codeOf(await answerInMeeting(team, said(meetingId, draft)))).toBe('meeting_elsewhere')
    expect(codeOf(await answerInMeeting(team, said(meetingId, far)))).toBe('not_found')
    expect(await lineStatus(lineId)).toBe('approved')
  })

  test('is nothing an agency or the chair writes', async () => {
    const { lineId } = await makeLine(home, 'approved')
    expect(codeOf(await answerInMeeting(home.actors.tpps_chair, said(meetingId, lineId)))).toBe('forbidden')
    expect(codeOf(await answerInMeeting(pupr, said(meetingId, lineId)))).toBe('forbidden')
  })

  test('may be taken back by the agency, which then answers itself; its own answer stands', async () => {
    const { lineId } = await makeLine(home, 'approved')
    const back = (actor: Actor) => withdrawAnswer(actor, { ...command(), lineId, reason: 'Salah catat' }).then(codeOf)
    await answerInMeeting(team, said(meetingId, lineId))
    expect(await back(team)).toBe('forbidden')
    expect(await back(home.others.agency_planner)).toBe('forbidden')
    expect(await back(other.actors.agency_planner)).toBe('not_found')
    expect(await back(pupr)).toBe('done')
    expect(await lineStatus(lineId)).toBe('approved')
    expect((await lastEvent(lineId)).step).toBe('line.withdraw')
    const none = { allocatedRp: null, allocatedSource: null, allocatedCode: null, allocatedYear: null }
    const money = { ...none, scheduledOn: today() }
    expect(
      codeOf(await declineLine(pupr, { ...command(), lineId, reason: 'Bukan kami', proposedAgencyId: null })),
    ).toBe('done')
    expect(await back(pupr)).toBe('moved_on')
    const { lineId: own } = await makeLine(home, 'approved')
    await acceptLine(pupr, { ...command(), lineId: own, ...money })
    expect(codeOf(await withdrawAnswer(pupr, { ...command(), lineId: own, reason: 'Salah catat' }))).toBe('moved_on')
    expect(await lineStatus(own)).toBe('accepted')
  })
})

describe('disseminations are closed', () => {
  test('the first with every line answered: it says which agencies owe how many', async () => {
    const { cycleId } = other
    const [first, second] = [await makeLine(other, 'approved'), await makeLine(other, 'approved')]
    const far = other.actors.technical_team
    const meetingId = await makeMeeting(far, cycleId, 'dissemination_1')
    await completeRecord(far, meetingId)
    const facts = await asActor(far, async (tx) => {
      const { heldOn, ...meeting } = await meetingNow(meetingId)
      return closingFacts(tx, { ...meeting, heldOn: heldOn.toISOString().slice(0, 10) }, today())
    })
    const agency = other.agencies.get('PUPR')
    expect(facts.unanswered).toContainEqual({ agencyId: agency?.id, agency: agency?.name, lines: expect.any(Number) })
    expect(codeOf(await closeMeeting(far, { ...command(), meetingId }))).toBe('meeting_incomplete')
    const waiting = await asSystem((tx) => tx.planLine.findMany({ where: { cycleId, status: 'approved' } }))
    expect(waiting.map(({ id }) => id)).toEqual(expect.arrayContaining([first.lineId, second.lineId]))
    for (const { id } of waiting) await answerInMeeting(far, said(meetingId, id))
    expect(codeOf(await closeMeeting(far, { ...command(), meetingId }))).toBe('done')
  })

  test('the second with every line judged and every case decided, but for what was carried on', async () => {
    const before = await blocked(await makeMeeting(team, home.cycleId, 'dissemination_2'))
    const { lineId } = await makeLine(home, 'verified')
    const meetingId = await makeMeeting(team, home.cycleId, 'dissemination_2')
    const open = await blocked(meetingId)
    expect(open.unevaluated).toBe(before.unevaluated + 1)
    expect(open.withoutOutcome).toBeGreaterThan(before.withoutOutcome)
    expect(open.unanswered).toEqual([])
    await evaluateLine(team, { ...command(), lineId, verdict: 'effective', obstacle: null, note: null })
    expect((await blocked(meetingId)).unevaluated).toBe(before.unevaluated)

    await makeCase(home, 'evaluated')
    const done = await blocked(meetingId)
    expect(done.cases).toBeGreaterThan(open.cases)
    expect(done.withoutOutcome).toBe(open.withoutOutcome)
    await completeRecord(team, meetingId)
    expect(codeOf(await closeMeeting(team, { ...command(), meetingId }))).toBe('meeting_incomplete')
  })

  test('a carried line asks nothing of the cycle it left, and an answer of the one it came to', async () => {
    const made = await makeLine(home, 'approved')
    const half = { areaCode: home.areaCode, year: 2021, semester: 2, closedAt: new Date() }
    const { id: toCycleId } = await asSystem((tx) =>
      tx.cycle.create({ data: { ...half, startsOn: new Date('2021-07-01'), endsOn: new Date('2021-12-31') } }),
    )
    const owed = async (cycleId: string) =>
      asActor(
        team,
        async (tx) =>
          (
            await closingFacts(
              tx,
              { id: made.caseId, cycleId, kind: 'dissemination_1', heldOn: today(), chairedBy: null, minutes: null },
              today(),
            )
          ).unanswered,
      )
    const count = (rows: readonly { lines: number }[]) => rows.reduce((sum, { lines }) => sum + lines, 0)
    const before = count(await owed(home.cycleId))
    await asSystem(async (tx) => {
      const { lineId, caseId, areaCode } = made
      await tx.carriedLine.create({
        data: { lineId, caseId, areaCode, fromCycleId: home.cycleId, toCycleId, carriedById: team.id },
      })
    })
    expect(count(await owed(home.cycleId))).toBe(before - 1)
    expect(count(await owed(toCycleId))).toBe(1)
  })
})
