import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/domain/days'
import { type MailSink, startMailSink } from '@/test/mail-sink'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { acceptLine } from '../lines/accept-line'
import type { World } from '../lines/test-lines'
import { escalate } from './escalate'
import { mailServer } from './mail-server'
import { sendMail } from './send-mail'
import { ADDRESSES, lineSince, quietWorld } from './test-late-lines'
import { writeDigests } from './write-digests'

const D = '2026-09-01'
/** So many hours after midnight of a day of the district, which is eight hours ahead. */
const moment = (day: string, hour: number) => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * 3_600_000)

let world: World
let sink: MailSink
beforeAll(async () => {
  world = await quietWorld()
  sink = await startMailSink()
})
afterAll(() => sink.close())

const posting = { site: 'https://tuntas.example', domain: 'tuntas.example' }
const who = (to: string) => Object.entries(ADDRESSES).find(([, address]) => address === to)?.[0] ?? to

/** One day of the worker: in the quiet of the night, in the morning, at noon and in the evening, the checks, and what there is to send at once. Gives who got which subject. */
async function oneDay(day: string): Promise<string[]> {
  const before = sink.received.length
  const server = mailServer(sink.url, 'tuntas@tapin.example')
  for (const hour of [3, 9, 15, 21]) {
    const now = moment(day, hour)
    await escalate(now, { mail: true })
    await writeDigests(now)
    await sendMail(server, { ...posting, now: () => new Date(now.getTime() + 15 * 60_000) })
  }
  server.close()
  return sink.received
    .slice(before)
    .map(({ to, subject }) => `${who(to)}: ${subject.replace(/^=\?UTF-8\?Q\?|\?=$/g, '')}`)
    .toSorted()
}

const told = () =>
  asSystem(async (tx) => {
    const rows = await tx.notification.findMany({ orderBy: [{ day: 'asc' }, { step: 'asc' }] })
    const names = new Map(Object.entries(world.actors).map(([name, { id }]) => [id, name]))
    return rows.map(
      ({ userId, kind, step, count, day }) =>
        `${daysBetween(D, day.toISOString().slice(0, 10))} ${names.get(userId)} ${kind} ${step} ×${count}`,
    )
  })

describe('a line that nobody answers, and one that is accepted on the way', () => {
  test('exactly these messages, and none after somebody acted', async () => {
    const ignored = await lineSince(world, 'approved', `${D}T02:00:00Z`)
    const answered = await lineSince(world, 'approved', `${D}T02:00:00Z`)
    const mails: string[] = []
    for (let number = 0; number <= 30; number += 1) {
      if (number === 9) {
        const { pupr } = world.actors
        const budget = { allocatedRp: 1_000_000n, allocatedSource: 'APBD_KAB' as const }
        const accepted = { ...budget, allocatedCode: null, allocatedYear: null, scheduledOn: '2026-12-01' }
        const done = await acceptLine(pupr, { commandId: randomUUID(), lineId: answered, ...accepted })
        expect(done.ok).toBe(true)
      }
      for (const mail of await oneDay(addDays(D, number))) mails.push(`${number} ${mail}`)
    }

    // D is a Tuesday; digests go out on Mondays, or on the first day on which there is something to say.
    expect(await told()).toEqual([
      '3 pupr unanswered 1 ×2',
      '3 dinsos unanswered 1 ×2',
      '7 dinsos unanswered 2 ×2',
      '14 admin unanswered 3 ×1',
      '21 ketua unanswered 4 ×1',
    ])
    expect(mails).toEqual([
      '3 head: Tuntas, ringkasan minggu ini: 2 hal menunggu',
      '3 planner: Tuntas, ringkasan minggu ini: 2 hal menunggu',
      '6 head: Tuntas, ringkasan minggu ini: 2 hal menunggu',
      '6 planner: Tuntas, ringkasan minggu ini: 2 hal menunggu',
      '7 head: Tuntas: 2 hal naik kepada Anda',
      '13 head: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '13 planner: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '14 admin: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '14 admin: Tuntas: 1 hal naik kepada Anda',
      '20 admin: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '20 head: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '20 planner: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '21 chair: Tuntas, this week: 1 thing waits',
      '21 chair: Tuntas: 1 thing has climbed to you',
      '27 admin: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '27 chair: Tuntas, this week: 1 thing waits',
      '27 head: Tuntas, ringkasan minggu ini: 1 hal menunggu',
      '27 planner: Tuntas, ringkasan minggu ini: 1 hal menunggu',
    ])

    const steps = (subjectId: string) =>
      asSystem((tx) => tx.escalation.findMany({ where: { subjectId }, orderBy: { step: 'asc' } }))
    expect((await steps(answered)).map(({ step, settledAt }) => [step, settledAt !== null])).toEqual([
      [1, true],
      [2, true],
    ])
    expect((await steps(ignored)).map(({ step, settledAt }) => [step, settledAt !== null])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
    ])
  }, 90_000)

  test('nobody was written to in quiet hours, and no mail holds a name', async () => {
    const { mails, created } = await asSystem(async (tx) => ({
      mails: await tx.mail.findMany(),
      created: await tx.notification.findMany({ select: { createdAt: true } }),
    }))
    const hour = (at: Date) => (at.getUTCHours() + 8) % 24
    for (const { createdAt } of created) expect(hour(createdAt)).toBeGreaterThanOrEqual(6)
    for (const { sentAt, queuedAt } of mails) {
      expect(hour(sentAt ?? queuedAt)).toBeGreaterThanOrEqual(6)
      expect(hour(sentAt ?? queuedAt)).toBeLessThan(20)
    }
    const child = await asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id: world.caseId } }))
    for (const { raw } of sink.received) {
      const text = raw.replaceAll('=\r\n', '')
      for (const name of [child.subjectName, 'Keluarga Ibu Uji', 'Jamban sehat', 'desa-1'])
        expect(text).not.toContain(name)
      expect(text).toContain('https://tuntas.example/notifications')
    }
  })

  test('each reads their own notifications, and only those', async () => {
    const read = (actor: (typeof world.actors)['pupr']) =>
      asActor(actor, (tx) => tx.notification.findMany({ select: { kind: true, step: true } }))
    expect(await read(world.actors.pupr)).toEqual([{ kind: 'unanswered', step: 1 }])
    expect(await read(world.actors.ketua)).toEqual([{ kind: 'unanswered', step: 4 }])
    expect(await read(world.actors.kader)).toEqual([])
    expect(await read(world.actors.farPupr)).toEqual([])
  })
})

test('where an agency has no head, the district’s admin hears in its place', async () => {
  await lineSince(world, 'approved', `${D}T02:00:00Z`, { lead: world.agencies.dinsos })
  const steps = () => asSystem((tx) => tx.notification.findMany({ where: { step: 2, userId: world.actors.admin.id } }))
  await escalate(moment(addDays(D, 40), 9))
  expect(await steps()).toEqual([])
  await escalate(moment(addDays(D, 44), 9))
  expect(await steps()).toHaveLength(1)
})

test('a line that is found not to be true is late anew', async () => {
  const id = await lineSince(world, 'in_progress', `${D}T02:00:00Z`, { deadlineOn: addDays(D, 50) })
  const put = (data: object) => asSystem((tx) => tx.planLine.update({ where: { id }, data, select: { id: true } }))
  const steps = async () =>
    (
      await asSystem((tx) =>
        tx.escalation.findMany({ where: { subjectId: id, rule: 'overdue' }, orderBy: { id: 'asc' } }),
      )
    ).map(({ step, settledAt }) => `${step}${settledAt ? ' over' : ''}`)
  await escalate(moment(addDays(D, 52), 9))
  expect(await steps()).toEqual(['1'])
  await put({ status: 'done', doneOn: new Date(addDays(D, 52)), statusAt: moment(addDays(D, 52), 12) })
  await escalate(moment(addDays(D, 52), 15))
  expect(await steps()).toEqual(['1 over'])
  const reopenedAt = moment(addDays(D, 55), 10)
  await put({ status: 'reopened', statusAt: reopenedAt, reopenedAt, doneOn: null })
  await escalate(moment(addDays(D, 56), 9))
  expect(await steps()).toEqual(['1 over', '1'])
  await put({ status: 'verified', doneOn: new Date(addDays(D, 57)), statusAt: moment(addDays(D, 57), 10) })
  await escalate(moment(addDays(D, 57), 12))
  expect(await steps()).toEqual(['1 over', '1 over'])
})
