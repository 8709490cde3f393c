import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { type MailSink, startMailSink } from '@/test/mail-sink'
import { asSystem } from '../db/as-system'
import type { World } from '../lines/test-lines'
import { manyLines, quietWorld } from './test-late-lines'

const D = '2026-09-01'
const LINES = 300
const HEADS = 12
/** Days on which a step of an unanswered line is due, and how many hear of it. */
const ROUNDS = [
  { after: 3, step: 1, heard: HEADS + 1 },
  { after: 7, step: 2, heard: HEADS },
  { after: 14, step: 3, heard: 1 },
  { after: 21, step: 4, heard: 1 },
]
const KILLS = 3

let world: World
let sink: MailSink
beforeAll(async () => {
  world = await quietWorld()
  await manyLines(world, LINES, `${D}T02:00:00Z`)
  // More heads, so that there is more mail to be killed between.
  await asSystem(
    (tx) => tx.$executeRaw`
      INSERT INTO app_user (username, name, role, area_code, agency_id, password_hash, is_agency_head, email)
      SELECT 'kepala.' || n, 'Kepala Uji', u.role, u.area_code, u.agency_id, 'x', true, 'kepala' || n || '@pupr.example'
      FROM app_user u, generate_series(2, ${HEADS}::int) AS n WHERE u.id = ${world.actors.dinsos.id}::uuid`,
  )
  sink = await startMailSink({ slow: 25 })
}, 60_000)
afterAll(() => sink.close())

/** Runs the worker at nine in the morning of a day; `killAfter` is in ms from when it begins to work. */
async function worker(day: string, killAfter: number | null): Promise<number | null> {
  const folder = import.meta.dirname
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(folder, '../../../node_modules/tsx/dist/esm/index.mjs')).href,
      '--conditions=react-server',
      join(folder, 'test-worker.ts'),
      `${day}T01:00:00Z`,
      sink.url,
    ],
    { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  if (killAfter !== null) {
    await delay(killAfter)
    child.kill('SIGKILL')
  }
  const [code] = (await ended) as [number | null]
  return code
}

test('killed at random points, the worker loses nothing and says nothing twice', async () => {
  let kills = 0
  for (const { after, step, heard } of ROUNDS) {
    const day = addDays(D, after)
    for (let count = 0; count < KILLS; count += 1) {
      // Squared: most work is done soon after it begins.
      if ((await worker(day, 20 + Math.random() ** 2 * 900)) === null) kills += 1
    }
    expect(await worker(day, null), `the worker of day ${after} ends by itself`).toBe(0)

    const { steps, told, unsent } = await asSystem(async (tx) => ({
      steps: await tx.escalation.count({ where: { step } }),
      told: await tx.notification.findMany({ where: { step } }),
      unsent: await tx.mail.count({ where: { status: { not: 'sent' } } }),
    }))
    expect({ steps, unsent }).toEqual({ steps: LINES, unsent: 0 })
    expect(told.map(({ count }) => count)).toEqual(Array.from({ length: heard }, () => LINES))
  }
  expect(kills).toBeGreaterThanOrEqual(ROUNDS.length)

  // Every mail went out; one that was killed between the server's yes and our mark went again under the same message id.
  const mails = await asSystem((tx) => tx.mail.findMany())
  const ids = sink.received.map(({ messageId }) => messageId)
  expect([...new Set(ids)].toSorted()).toEqual(mails.map(({ id }) => `<${id}@tuntas.example>`).toSorted())
  expect(ids.length - mails.length).toBeLessThanOrEqual(kills)
  // Each step's mail says all there was to say, whatever was cut off while it was written.
  for (const { kind, params } of mails) {
    const total = (params as { count: number }[]).reduce((sum, { count }) => sum + count, 0)
    expect([kind, total]).toEqual([kind, LINES])
  }
  // Mail of steps: to the heads, the admin, the chair. Digests: of two weeks to planner and heads, then also to the others.
  expect(mails.filter(({ kind }) => kind === 'steps')).toHaveLength(HEADS + 2)
}, 180_000)
