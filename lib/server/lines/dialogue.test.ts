import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import { dayOf } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { movedOn } from '../history/moved-on'
import { tasksOf } from '../tasks/list-tasks'
import { answerQuestion } from './answer-question'
import { askTeam } from './ask-team'
import { commentLine } from './comment-line'
import { declineLine } from './decline-line'
import { dialogueOf } from './get-dialogue'
import { promisesFor } from './promises-of'
import { historyOf, lineNow, makeLine, makeWorld, type World } from './test-lines'

const TODAY = dayOf(new Date())
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const say = (lineId: string, text = 'Jalannya sudah baik.') => ({ commandId: randomUUID(), lineId, text })
const read = (actor: Actor, lineId: string) => asActor(actor, (tx) => dialogueOf(tx, actor, lineId, TODAY))
const questionsIn = async (actor: Actor, lineId: string) =>
  (await read(actor, lineId))?.said.filter(({ question }) => question === 'open') ?? []
const tasks = async (actor: Actor, kind: 'questions' | 'to_settle', day = TODAY) => {
  const group = (await asActor(actor, (tx) => tasksOf(tx, actor, day))).find((one) => one.kind === kind)
  return group?.kind === 'questions' || group?.kind === 'to_settle' ? group : undefined
}
const refusalOf = async (outcome: ReturnType<typeof commentLine>) => {
  const { ok, ...rest } = await outcome
  return ok ? 'done' : 'refusal' in rest ? rest.refusal.code : null
}

describe('what is said about a line', () => {
  test('is read by both sides and by nobody else, in order and with names', async () => {
    const { kader, pupr, teknis } = world.actors
    const lineId = await makeLine(world, { status: 'accepted', support: [world.agencies.dinsos] })
    for (const [actor, text] of [
      [kader, 'Keluarga ada di rumah setiap sore.'],
      [pupr, 'Kami datang hari Kamis.'],
      [teknis, 'Terima kasih.'],
    ] as const)
      expect(await commentLine(actor, say(lineId, text))).toEqual({ ok: true, value: undefined })

    const readers = ['kader', 'pupr', 'teknis', 'puskesmas', 'ketua', 'admin', 'dinsos', 'pakar'] as const
    for (const who of readers) {
      const dialogue = await read(world.actors[who], lineId)
      expect([who, dialogue?.said.map(({ text }) => text)]).toEqual([
        who,
        ['Keluarga ada di rumah setiap sore.', 'Kami datang hari Kamis.', 'Terima kasih.'],
      ])
    }
    expect((await read(pupr, lineId))?.said[0]).toMatchObject({ by: kader.name, role: 'village_officer' })
    for (const who of ['nextKader', 'nextPuskesmas', 'provinsi', 'dpo', 'farTeknis', 'farPupr'] as const) {
      const { said, lines } = await asActor(world.actors[who], async (tx) => ({
        said: await tx.lineComment.count({ where: { lineId } }),
        lines: await dialogueOf(tx, world.actors[who], lineId, TODAY),
      }))
      expect([who, said, lines]).toEqual([who, 0, null])
    }
  })

  test('is said by the sides alone, and only of a line that its agency has', async () => {
    const lineId = await makeLine(world, { support: [world.agencies.dinsos] })
    for (const who of ['puskesmas', 'ketua', 'admin', 'dinsos', 'pakar'] as const)
      expect([who, await refusalOf(commentLine(world.actors[who], say(lineId)))]).toEqual([who, 'forbidden'])
    for (const who of ['nextKader', 'provinsi', 'farTeknis', 'farPupr'] as const)
      expect([who, await refusalOf(commentLine(world.actors[who], say(lineId)))]).toEqual([who, 'not_found'])
    const draft = await makeLine(world, { status: 'draft' })
    expect(await refusalOf(commentLine(world.actors.teknis, say(draft)))).toBe('not_found')
    expect((await read(world.actors.teknis, draft))?.may).toEqual({ comment: false, ask: false, answer: false })
  })

  test('the database itself refuses it in another’s name, a question of the village, and any change', async () => {
    const { kader, pupr, teknis } = world.actors
    const lineId = await makeLine(world, { status: 'accepted' })
    await commentLine(kader, say(lineId))
    const { caseId, areaCode } = await lineNow(lineId)
    const row = { lineId, caseId, areaCode, text: 'Uji' }
    const add = (actor: Actor, more: { authorId: string; authorRole: Actor['role']; asks?: boolean }) =>
      asActor(actor, (tx) => tx.lineComment.createMany({ data: [{ ...row, ...more }] }))
    const denied = /row-level security/
    await expect(add(kader, { authorId: pupr.id, authorRole: 'agency_planner' })).rejects.toThrow(denied)
    await expect(add(kader, { authorId: kader.id, authorRole: 'technical_team' })).rejects.toThrow(denied)
    await expect(add(kader, { authorId: kader.id, authorRole: 'village_officer', asks: true })).rejects.toThrow(denied)
    for (const sql of [
      `UPDATE line_comment SET text = 'lain'`,
      'UPDATE line_comment SET answered_at = now()',
      'DELETE FROM line_comment',
    ])
      await expect(
        asSystem((tx) => tx.$executeRawUnsafe(`${sql} WHERE line_id = '${lineId}'`)),
        sql,
      ).rejects.toThrow()
    expect((await read(teknis, lineId))?.said.map(({ text }) => text)).toEqual(['Jalannya sudah baik.'])
  })

  test('once, however often it is sent; anew under the same id is told', async () => {
    const lineId = await makeLine(world)
    const once = say(lineId)
    await Promise.all([commentLine(world.actors.kader, once), commentLine(world.actors.kader, once)])
    expect((await read(world.actors.kader, lineId))?.count).toBe(1)
    expect(await refusalOf(commentLine(world.actors.kader, { ...once, text: 'Lain lagi.' }))).toBe('already_sent')
  })

  test('is in the history, and is not taken for who moved the line', async () => {
    const { kader, pupr } = world.actors
    const lineId = await makeLine(world)
    await declineLine(pupr, { commandId: randomUUID(), lineId, reason: 'Bukan urusan kami', proposedAgencyId: null })
    await commentLine(kader, say(lineId))
    expect(await historyOf(lineId)).toEqual(['line.approve', 'line.decline', 'line.comment'])
    const moved = await asActor(kader, (tx) => movedOn(tx, { lineId }))
    expect(moved.refusal.params?.by).toBe(pupr.name)
  })
})

describe('a question of the agency', () => {
  test('waits on the team’s list until it is answered, and is answered once', async () => {
    const { pupr, teknis, kader } = world.actors
    const before = (await tasks(teknis, 'questions'))?.count ?? 0
    const lineId = await makeLine(world, { status: 'accepted' })
    expect(await askTeam(pupr, say(lineId, 'Milik siapa lahannya?'))).toMatchObject({ ok: true })
    expect(await tasks(teknis, 'questions')).toMatchObject({ count: before + 1 })
    expect(await tasks(world.actors.farTeknis, 'questions')).toBeUndefined()
    expect(await tasks(pupr, 'questions')).toBeUndefined()

    const [question] = await questionsIn(teknis, lineId)
    const answer = { ...say(lineId, 'Milik sendiri.'), questionId: question?.id ?? '' }
    expect(await refusalOf(answerQuestion(kader, { ...answer, commandId: randomUUID() }))).toBe('forbidden')
    expect(await answerQuestion(teknis, answer)).toMatchObject({ ok: true })
    expect(await tasks(teknis, 'questions')).toEqual(
      before === 0 ? undefined : expect.objectContaining({ count: before }),
    )
    const dialogue = await read(pupr, lineId)
    expect(dialogue?.said.map(({ question: one, answersId }) => [one, answersId])).toEqual([
      ['answered', null],
      [null, question?.id],
    ])
    const again = await answerQuestion(world.home.others.technical_team, { ...answer, commandId: randomUUID() })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'moved_on', params: { by: teknis.name } } })
    expect(await historyOf(lineId)).toEqual(['line.approve', 'line.ask', 'line.answer'])
  })

  test('of another line is none; of a line that is over is not asked, and waits no more', async () => {
    const { pupr, teknis } = world.actors
    const [lineId, other] = [await makeLine(world, { status: 'accepted' }), await makeLine(world)]
    await askTeam(pupr, say(lineId))
    const [question] = await questionsIn(pupr, lineId)
    const elsewhere = { ...say(other), questionId: question?.id ?? '' }
    expect(await refusalOf(answerQuestion(teknis, elsewhere))).toBe('not_found')
    const before = (await tasks(teknis, 'questions'))?.count ?? 0
    await asSystem((tx) => tx.planLine.update({ where: { id: lineId }, data: { status: 'cancelled' } }))
    expect((await tasks(teknis, 'questions'))?.count ?? 0).toBe(before - 1)
    expect(await refusalOf(askTeam(pupr, say(lineId)))).toBe('moved_on')
    expect(await refusalOf(commentLine(pupr, say(lineId)))).toBe('done')
  })

  test('a fourth one waits until one of three is answered, also where two are asked at once', async () => {
    const { pupr, teknis } = world.actors
    const lineId = await makeLine(world, { status: 'accepted' })
    await askTeam(pupr, say(lineId, 'Satu?'))
    await askTeam(pupr, say(lineId, 'Dua?'))
    const both = await Promise.all([askTeam(pupr, say(lineId, 'Tiga?')), askTeam(pupr, say(lineId, 'Empat?'))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'questions_wait' } })
    const [question] = await questionsIn(teknis, lineId)
    await answerQuestion(teknis, { ...say(lineId), questionId: question?.id ?? '' })
    expect(await refusalOf(askTeam(pupr, say(lineId, 'Lima?')))).toBe('done')
  })
})

describe('a declined line', () => {
  test('is to be settled within the days of the district’s rule, on its page and among the tasks', async () => {
    const { pupr, teknis, kader } = world.actors
    const lineId = await makeLine(world)
    await declineLine(pupr, { commandId: randomUUID(), lineId, reason: 'Bukan urusan kami', proposedAgencyId: null })
    const at = (actor: Actor, day: string) => asActor(actor, (tx) => dialogueOf(tx, actor, lineId, day))
    const by = addDays(TODAY, 7)
    for (const actor of [pupr, teknis, kader]) expect((await at(actor, by))?.settling).toEqual({ by, late: false })
    expect((await at(teknis, addDays(TODAY, 8)))?.settling).toEqual({ by, late: true })

    const inTasks = async (day: string) => {
      const group = await tasks(teknis, 'to_settle', day)
      return group?.kind === 'to_settle' ? group.first.find(({ id }) => id === lineId)?.settling : undefined
    }
    expect(await inTasks(by)).toEqual({ by, late: false })
    expect(await inTasks(addDays(by, 1))).toEqual({ by, late: true })
    const lines = (await asActor(teknis, (tx) => tasksOf(tx, teknis, TODAY))).find(({ kind }) => kind === 'lines')
    expect(lines?.kind === 'lines' ? lines.first.map(({ group }) => group) : []).not.toContain('declined')

    const own = { areaCode: world.home.areaCode, rule: 'declined', step: 1, afterDays: 3, enabled: true }
    const changed = { ...own, changedBy: world.actors.admin.id }
    await asSystem((tx) => tx.escalationRule.create({ data: changed }))
    expect((await at(kader, TODAY))?.settling).toEqual({ by: addDays(TODAY, 3), late: false })
    await asSystem((tx) => tx.escalationRule.deleteMany({ where: { rule: 'declined' } }))
    await asSystem((tx) => tx.planLine.update({ where: { id: lineId }, data: { status: 'cancelled' } }))
    expect((await at(kader, TODAY))?.settling).toBeNull()
  })
})

test('what was promised to a person: by whom, by when and what became of it, the open first; drafts are no promise', async () => {
  const { kader, nextKader } = world.actors
  const { personId } = await asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id: world.caseId } }))
  await makeLine(world, { status: 'verified', deadlineOn: '2026-10-01' })
  const late = await makeLine(world, { status: 'postponed', deadlineOn: '2026-02-02' })
  const draft = await makeLine(world, { status: 'draft' })
  const { first, count } = await asActor(kader, (tx) => promisesFor(tx, personId, TODAY))
  expect(first[0]).toMatchObject({
    id: late,
    status: 'postponed',
    late: true,
    reason: 'alasan uji',
    deadlineOn: '2026-02-02',
  })
  expect(first.some(({ id }) => id === draft)).toBe(false)
  expect(count).toBeGreaterThan(first.length - 1)
  expect(await asActor(nextKader, (tx) => promisesFor(tx, personId, TODAY))).toEqual({ first: [], count: 0 })
})
