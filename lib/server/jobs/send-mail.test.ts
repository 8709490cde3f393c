import { randomUUID } from 'node:crypto'
import { IntlMessageFormat } from 'intl-messageformat'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RULE_CODES } from '@/lib/domain/escalation/rules'
import { readCounts } from '@/lib/domain/notifications/counts'
import en from '@/lib/i18n/messages/notification.en'
import id from '@/lib/i18n/messages/notification.id'
import { seedDistricts, type District } from '@/test/fixtures/district'
import { startMailSink } from '@/test/mail-sink'
import { asSystem } from '../db/as-system'
import { composeMail } from './compose-mail'
import { mailServer } from './mail-server'
import { sendMail } from './send-mail'

let home: District
beforeAll(async () => {
  home = (await seedDistricts()).home
})
beforeEach(() => asSystem((tx) => tx.mail.deleteMany()))

/** Nine in the morning where the district is. */
const NINE = new Date('2026-11-24T01:00:00Z')
const later = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000)
const posting = (now: Date) => ({ site: 'https://tuntas.example', domain: 'tuntas.example', now: () => now })

const queue = (address: string, queuedAt = NINE) =>
  asSystem((tx) =>
    tx.mail.create({
      data: {
        userId: home.actors.tpps_chair.id,
        areaCode: home.areaCode,
        address,
        locale: 'id',
        kind: 'digest',
        params: [{ kind: 'overdue', step: 0, count: 12 }],
        messageKey: randomUUID(),
        queuedAt,
        nextAttemptAt: queuedAt,
      },
    }),
  )
const states = () =>
  asSystem(async (tx) => {
    const all = await tx.mail.findMany({ orderBy: { address: 'asc' } })
    return all.map(({ address, status, attempts, lastError }) => [address.split('@')[0], status, attempts, lastError])
  })

async function run(url: string, now: Date) {
  const server = mailServer(url, 'tuntas@example.org')
  try {
    return await sendMail(server, posting(now))
  } finally {
    server.close()
  }
}

describe('the mail server', () => {
  test('down: what waits goes on waiting, one try a run; up again: everything arrives, once', async () => {
    await queue('a@example.org')
    await queue('b@example.org')
    const gone = await startMailSink()
    await gone.close()
    const port = Number(new URL(gone.url).port)

    expect(await run(gone.url, later(1))).toEqual({ sent: 0, put: 1, failed: 0 })
    expect(await states()).toEqual([
      ['a', 'queued', 1, 'ESOCKET'],
      ['b', 'queued', 0, null],
    ])
    // Asked again after a minute and not before; each mail has waits of its own.
    expect(await run(gone.url, later(1.5))).toEqual({ sent: 0, put: 1, failed: 0 })
    expect(await run(gone.url, later(1.9))).toEqual({ sent: 0, put: 0, failed: 0 })

    const sink = await startMailSink({ port })
    expect(await run(sink.url, later(10))).toEqual({ sent: 2, put: 0, failed: 0 })
    expect(await run(sink.url, later(11))).toEqual({ sent: 0, put: 0, failed: 0 })
    expect(sink.received.map(({ to }) => to).toSorted()).toEqual(['a@example.org', 'b@example.org'])
    expect(await states()).toEqual([
      ['a', 'sent', 2, null],
      ['b', 'sent', 2, null],
    ])
    await sink.close()
  })

  test('a reader it does not know is given up at once, one it cannot take now is asked for again, others go out', async () => {
    const sink = await startMailSink({
      refuse: (to) => (to.startsWith('nobody') ? 550 : to.startsWith('full') ? 452 : null),
    })
    for (const name of ['full', 'nobody', 'somebody']) await queue(`${name}@example.org`)
    expect(await run(sink.url, later(1))).toEqual({ sent: 1, put: 1, failed: 1 })
    expect(await states()).toEqual([
      ['full', 'queued', 1, 'EENVELOPE_452'],
      ['nobody', 'failed', 1, 'EENVELOPE_550'],
      ['somebody', 'sent', 1, null],
    ])
    await sink.close()
  })

  test('after three days a mail is given up', async () => {
    const sink = await startMailSink({ refuse: () => 452 })
    await queue('late@example.org', new Date(NINE.getTime() - 3 * 86_400_000))
    await queue('soon@example.org', new Date(NINE.getTime() - 3 * 86_400_000 + 60_000))
    expect(await run(sink.url, NINE)).toEqual({ sent: 0, put: 1, failed: 1 })
    await sink.close()
  })
})

test('a mail in another’s hand is left alone until its time is over', async () => {
  const sink = await startMailSink()
  const mail = await queue('a@example.org')
  await asSystem((tx) => tx.mail.update({ where: { id: mail.id }, data: { attempts: 1, nextAttemptAt: later(2) } }))
  expect((await run(sink.url, later(1))).sent).toBe(0)
  expect((await run(sink.url, later(2))).sent).toBe(1)
  expect(sink.received.map(({ messageId }) => messageId)).toEqual([`<${mail.id}@tuntas.example>`])
  await sink.close()
})

test('nothing is sent in quiet hours; what waited goes out when they are over', async () => {
  const sink = await startMailSink()
  const evening = new Date('2026-11-24T12:00:00Z')
  await queue('a@example.org', new Date('2026-11-24T11:59:00Z'))
  expect((await run(sink.url, evening)).sent).toBe(0)
  expect((await run(sink.url, new Date('2026-11-24T21:59:00Z'))).sent).toBe(0)
  expect((await run(sink.url, new Date('2026-11-24T22:00:00Z'))).sent).toBe(1)
  await sink.close()
})

describe('what a mail may hold', () => {
  test('the database takes counts and codes, and nothing else', async () => {
    const put = (params: unknown, more: object = {}) =>
      asSystem((tx) =>
        tx.mail.create({
          data: {
            userId: home.actors.tpps_chair.id,
            areaCode: home.areaCode,
            address: 'a@example.org',
            locale: 'id',
            kind: 'digest',
            params: params as never,
            messageKey: randomUUID(),
            queuedAt: NINE,
            nextAttemptAt: NINE,
            ...more,
          },
        }),
      )
    const good = { kind: 'overdue', step: 1, count: 2 }
    await expect(put([good])).resolves.toBeDefined()
    for (const params of [
      [],
      {},
      [{ ...good, name: 'Siti' }],
      [{ ...good, kind: 'Siti A' }],
      [{ ...good, count: 'Siti' }],
      ['Siti'],
    ]) {
      await expect(put(params), JSON.stringify(params)).rejects.toThrow(/mail_params_check|keyvalue/)
    }
    await expect(put([good], { lastError: '550 <a@example.org> unknown' })).rejects.toThrow(/mail_error_check/)
  })

  test('counts of the same kind and step are one; anything else is a fault', () => {
    const one = { kind: 'overdue', step: 2, count: 3 }
    expect(readCounts([one, { kind: 'overdue', step: 1, count: 1 }, one])).toEqual([
      { kind: 'overdue', step: 2, count: 6 },
      { kind: 'overdue', step: 1, count: 1 },
    ])
    for (const params of [[{ ...one, name: 'Siti' }], [{ ...one, kind: 'siti' }], [{ ...one, count: 0 }], 'Siti']) {
      expect(() => readCounts(params), JSON.stringify(params)).toThrow()
    }
  })

  test('no text of a message has room for more than a count', () => {
    type Tree = { [key: string]: string | Tree }
    const texts = (tree: Tree): string[] =>
      Object.values(tree).flatMap((at) => (typeof at === 'string' ? [at] : texts(at)))
    const names = (text: string) =>
      [...JSON.stringify(new IntlMessageFormat(text, 'id').getAst()).matchAll(/"type":[1-6],"value":"(\w+)"/g)].map(
        ([, name]) => name,
      )
    for (const { step, waiting, mail } of [id, en]) {
      const all = texts({ step, waiting, mail })
      expect(all.length).toBeGreaterThan(30)
      expect(new Set(all.flatMap(names))).toEqual(new Set(['count']))
    }
  })

  test('every rule and step has words in both languages, plain and as HTML, with its link', () => {
    for (const locale of ['id', 'en'] as const) {
      for (const kind of RULE_CODES) {
        for (const step of [0, 1, 2, 3, 4]) {
          const letter = composeMail(
            step === 0 ? 'digest' : 'steps',
            [{ kind, step, count: 3 }],
            locale,
            'https://x.example',
          )
          expect(letter.subject).toContain('3')
          expect(letter.text).toMatch(/^- 3 /m)
          expect(letter.text).toMatch(/https:\/\/x\.example\/(lines|cases)\?/)
          expect(letter.html).toContain('href="https://x.example/notifications"')
        }
      }
    }
  })
})
