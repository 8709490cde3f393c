import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { CaseStep } from '@/lib/domain/cases/case-lifecycle'
import { MEETING_KINDS } from '@/lib/domain/meetings/meeting-kinds'
import { makeCase, makeLine } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { moveCase } from '../cases/move-case'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { evaluateLine } from '../evaluations/evaluate-line'
import { screenOf } from './get-screen'
import { presentedCase } from './present-case'
import { codeOf, command, completeRecord, makeMeeting } from './test-meetings'

let home: District
let named: string
beforeAll(async () => {
  home = (await seedDistricts()).home
  await makeCase(home, 'reviewed', { decided: 'all' })
  await makeLine(home, 'verified')
  const { lineId, child } = await makeLine(home, 'approved')
  named = lineId
  // Somebody wrote what should not stand there.
  const { motherName, address } = await asSystem((tx) => tx.person.findUniqueOrThrow({ where: { id: child.id } }))
  const activity = `Jamban untuk ${child.name}, ibu ${motherName}, ${address}, RT 03 RW 01, NIK 6305012304210001, HP 0812-3456-7890`
  await asSystem(async (tx) => {
    await tx.person.updateMany({ data: { rt: '07', rw: '09', phone: '081234567890' } })
    await tx.review.updateMany({ where: { signedAt: null }, data: { diagnosis: `Anak ${child.name}` } })
  })
  await rewrite(lineId, activity)
}, 60_000)

/** Another line of the same case takes the words that a frozen one does not. */
async function rewrite(lineId: string, activity: string): Promise<void> {
  await asSystem(async (tx) => {
    const { id: _id, number: _number, ...line } = await tx.planLine.findUniqueOrThrow({ where: { id: lineId } })
    const { id } = await tx.planLine.create({ data: { ...line, number: 90, status: 'approved', activity } })
    await tx.planLineAgency.create({
      data: { lineId: id, agencyId: line.leadAgencyId, caseId: line.caseId, areaCode: line.areaCode, isLead: true },
    })
  })
}

/** Whatever is known of anybody that a room must not read: names, addresses, telephones, and long numbers. */
async function secrets(): Promise<string[]> {
  const people = await asSystem((tx) => tx.person.findMany())
  return people.flatMap(({ name, motherName, fatherName, partnerName, address, phone }) =>
    [name, motherName, fatherName, partnerName, address, phone].flatMap((text) => (text ? [text] : [])),
  )
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

test('no screen of any meeting holds a name, an address, a telephone or a NIK of anybody', async () => {
  const team = home.actors.technical_team
  const kept = await secrets()
  let shown = 0
  for (const kind of MEETING_KINDS) {
    const meetingId = await makeMeeting(team, home.cycleId, kind)
    await completeRecord(team, meetingId)
    const front = JSON.stringify(await asActor(team, (tx) => screenOf(tx, team, home.cycleId, meetingId)))
    for (const secret of kept) expect(front, `front page of ${kind}`).not.toContain(secret)
    for (let place = 1; place < 100; place += 1) {
      const where = { cycleId: home.cycleId, meetingId, place }
      const page = await asActor(team, (tx) => presentedCase(tx, team, where, 'id'))
      if (!page) break
      shown += 1
      // Officials who may speak for an agency are no secret, and no text of the screen.
      const said = JSON.stringify({ ...page, speakers: {}, agencies: [] }).replaceAll(UUID, '')
      for (const secret of kept) expect(said, `${kind} ${place}`).not.toContain(secret)
      expect(said).not.toMatch(/\d{9,}|RT ?\d|RW ?\d|beneficiary|diagnosis|minutes/)
    }
  }
  expect(kept.length).toBeGreaterThan(8)
  expect(shown).toBeGreaterThan(4)
})

test('what somebody wrote is shown without what it should not say', async () => {
  const team = home.actors.technical_team
  const meetingId = await makeMeeting(team, home.cycleId, 'dissemination_1')
  const { number } = await asSystem((tx) =>
    tx.planLine.findUniqueOrThrow({ where: { id: named }, select: { number: true } }),
  )
  const pages = await Promise.all(
    [1, 2].map((place) =>
      asActor(team, (tx) => presentedCase(tx, team, { cycleId: home.cycleId, meetingId, place }, 'id')),
    ),
  )
  const lines = pages.flatMap((page) => page?.case.lines ?? [])
  expect(lines.map((line) => line.number)).toContain(number)
  const rewritten = lines.find((line) => line.number === 90)
  expect(rewritten?.activity).toMatch(/^Jamban untuk •••/)
  expect(rewritten?.asked).toBe(true)
  // Whoever was asked to the meeting for the agency is the first to speak, before anybody says who came.
  const { agencyId, name } = home.actors.agency_planner
  expect(pages[0]?.speakers[agencyId ?? '']).toContain(name)
})

test('only those who run or answer for the cycle see the screen; a case shown is in the log', async () => {
  const team = home.actors.technical_team
  const meetingId = await makeMeeting(team, home.cycleId, 'dissemination_1')
  const where = { cycleId: home.cycleId, meetingId, place: 1 }
  for (const role of ['village_officer', 'health_center', 'expert', 'agency_planner', 'province_viewer'] as const) {
    const actor = home.actors[role]
    expect(await asActor(actor, (tx) => presentedCase(tx, actor, where, 'id')), role).toBeNull()
  }
  const chair = home.actors.tpps_chair
  const before = await asSystem((tx) => tx.accessLog.count({ where: { what: 'meeting' } }))
  const page = await asActor(chair, (tx) => presentedCase(tx, chair, where, 'id'))
  expect(page?.mayAnswer).toBe(false)
  expect(await asSystem((tx) => tx.accessLog.count({ where: { what: 'meeting' } }))).toBe(before + 1)
})

test('how a line was judged is on the screen of the second dissemination', async () => {
  const team = home.actors.technical_team
  const { lineId } = await makeLine(home, 'verified')
  await evaluateLine(team, { ...command(), lineId, verdict: 'effective', obstacle: null, note: null })
  const meetingId = await makeMeeting(team, home.cycleId, 'dissemination_2')
  const verdicts: (string | null)[] = []
  for (let place = 1; place < 100; place += 1) {
    const page = await asActor(team, (tx) => presentedCase(tx, team, { cycleId: home.cycleId, meetingId, place }, 'id'))
    if (!page) break
    verdicts.push(...page.case.lines.map(({ verdict }) => verdict))
  }
  expect(verdicts).toContain('effective')
})

test('while a review session is held every case keeps its place, and what comes in goes to the end', async () => {
  const team = home.actors.technical_team
  const meetingId = await makeMeeting(team, home.cycleId, 'review_session')
  const shown = async () => {
    const numbers: number[] = []
    for (let place = 1; ; place += 1) {
      const where = { cycleId: home.cycleId, meetingId, place }
      const page = await asActor(team, (tx) => presentedCase(tx, team, where, 'id'))
      if (!page) return numbers
      expect(page.case.of).toBeGreaterThanOrEqual(place)
      numbers.push(page.case.number)
    }
  }
  await makeCase(home, 'reviewed', { decided: 'all' })
  const [first] = [await makeCase(home, 'reviewed', { decided: 'all' }), await makeCase(home, 'verified')]
  const before = await shown()
  expect(before.length).toBeGreaterThanOrEqual(3)

  const move = async (actor: Actor, caseId: string, step: CaseStep) =>
    expect(codeOf(await asActor(actor, (tx) => moveCase(tx, actor, caseId, step)))).toBe('done')
  await move(team, first.caseId, 'propose_plan')
  expect(await shown()).toEqual(before)
  const { caseId, number } = await makeCase(home, 'submitted')
  await move(home.actors.health_center, caseId, 'verify')
  expect(await shown()).toEqual([...before, number])
})
