import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { asSystem } from '../db/as-system'
import { escalate } from './escalate'
import { manyLines, quietWorld } from './test-late-lines'
import type { World } from '../lines/test-lines'

const D = '2026-09-01'
const nine = (days: number) => new Date(`${addDays(D, days)}T01:00:00Z`)
/** The figure of docs/performance.md is measured with TUNTAS_LATE_LINES=50000. */
const MANY = Number(process.env.TUNTAS_LATE_LINES ?? 600)
const BATCH = MANY > 2_000 ? 2_000 : 200

let world: World
beforeAll(async () => {
  world = await quietWorld()
  await manyLines(world, 3, `${D}T02:00:00Z`)
}, 60_000)

/** How many statements one run of the check sends. */
async function statements(now: Date, batch: number): Promise<{ sent: number; raised: number; ms: number }> {
  const spy = vi.spyOn(Client.prototype, 'query')
  const began = performance.now()
  const { raised } = await escalate(now, { mail: true, batch })
  const counted = { sent: spy.mock.calls.length, raised, ms: Math.round(performance.now() - began) }
  spy.mockRestore()
  return counted
}

test('the check costs by batches, not by lines', async () => {
  const few = await statements(nine(3), BATCH)
  expect(few.raised).toBe(3)
  expect(few.sent).toBeGreaterThan(5)
  expect((await statements(nine(3), BATCH)).raised).toBe(0)

  await manyLines(world, MANY - 3, `${D}T02:00:00Z`)
  const first = await statements(nine(4), BATCH)
  const second = await statements(nine(8), BATCH)
  const idle = await statements(nine(8), BATCH)
  if (MANY > 10_000)
    process.stdout.write(`${JSON.stringify({ lines: MANY, first, second, idle, memory: process.memoryUsage().rss })}\n`)
  expect([first.raised, second.raised, idle.raised]).toEqual([MANY - 3, MANY, 0])

  // Each further batch is one transaction: its beginning, its role, the lines, the steps, its end.
  const perBatch = (first.sent - few.sent) / (MANY / BATCH)
  expect(perBatch).toBeLessThanOrEqual(6)
  expect(second.sent).toBeLessThanOrEqual(first.sent + 2)
  // Everything is as it was, told once to each.
  const told = await asSystem((tx) => tx.notification.findMany({ where: { step: 2 } }))
  expect(told.map(({ count }) => count)).toEqual([MANY])
}, 240_000)
