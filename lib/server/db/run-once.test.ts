import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, refuse } from '@/lib/domain/outcome'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { logAccess } from '../access/log-access'
import { asSystem } from './as-system'
import type { Tx } from './client'
import { runOnce } from './run-once'

let home: District
let officer: Actor
beforeAll(async () => {
  home = (await seedDistricts()).home
  officer = home.actors.village_officer
})

let commandId: string
let runs: number
beforeEach(() => {
  commandId = randomUUID()
  runs = 0
})

/** Work that can be counted inside the database too: an entry of the log, whose reason is the command's id. */
async function work(tx: Tx) {
  runs += 1
  await logAccess(tx, officer, { what: 'uji', areaCode: officer.areaCode, reason: commandId })
  return doneWith({ run: runs })
}
const written = () => asSystem((tx) => tx.accessLog.count({ where: { reason: commandId } }))
const receipts = () => asSystem((tx) => tx.commandReceipt.count({ where: { id: commandId } }))

test('sent again it changes nothing and gives the first answer', async () => {
  const first = await runOnce(officer, 'uji', commandId, work)
  expect(first).toEqual({ ok: true, value: { run: 1 } })
  expect(await runOnce(officer, 'uji', commandId, work)).toEqual(first)
  expect([runs, await written(), await receipts()]).toEqual([1, 1, 1])
})

test('an answer without a value is the same the second time', async () => {
  const empty = async () => ({ ok: true, value: undefined }) as const
  await runOnce(officer, 'uji', commandId, empty)
  expect(await runOnce(officer, 'uji', commandId, empty)).toMatchObject({ ok: true, value: null })
})

test('many at once: one works, the others wait for its answer', async () => {
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => runOnce(officer, 'uji', commandId, work)))
  expect(outcomes).toEqual(Array.from({ length: 6 }, () => ({ ok: true, value: { run: 1 } })))
  expect([runs, await written()]).toEqual([1, 1])
})

test('a refusal takes back what was written and is not kept: the same form may be sent again', async () => {
  const half = async (tx: Tx) => {
    await work(tx)
    return refuse('moved_on', { by: 'Uji' })
  }
  expect(await runOnce(officer, 'uji', commandId, half)).toEqual({
    ok: false,
    refusal: { code: 'moved_on', params: { by: 'Uji' } },
  })
  expect([await written(), await receipts()]).toEqual([0, 0])
  expect(await runOnce(officer, 'uji', commandId, work)).toEqual({ ok: true, value: { run: 2 } })
  expect(await written()).toBe(1)
})

test('a fault takes back what was written, and the same form may be sent again', async () => {
  const broken = async (tx: Tx) => {
    await work(tx)
    throw new Error('the machine stopped')
  }
  await expect(runOnce(officer, 'uji', commandId, broken)).rejects.toThrow('the machine stopped')
  expect([await written(), await receipts()]).toEqual([0, 0])
  await runOnce(officer, 'uji', commandId, work)
  expect(await written()).toBe(1)
})

test('after a first one that failed, one that waited does the work', async () => {
  const slowly = async (tx: Tx) => {
    await tx.$executeRaw`SELECT pg_sleep(0.2)`
    runs += 1
    return refuse('moved_on')
  }
  const [first, second] = await Promise.all([
    runOnce(officer, 'uji', commandId, slowly),
    runOnce(officer, 'uji', commandId, work),
  ])
  // Whichever came first: the refusal is told to its sender alone, and the work is done once.
  expect([first.ok, second.ok].filter(Boolean).length).toBeGreaterThan(0)
  expect(second.ok).toBe(true)
  expect(await written()).toBe(1)
})

test('an id that another person used is no answer to this one', async () => {
  await runOnce(officer, 'uji', commandId, work)
  for (const other of [home.others.village_officer, home.actors.technical_team]) {
    await expect(runOnce(other, 'uji', commandId, work)).rejects.toThrow(/used by another/)
  }
  expect(runs).toBe(1)
})

test('an id that another command used throws', async () => {
  await runOnce(officer, 'uji', commandId, work)
  await expect(runOnce(officer, 'other', commandId, work)).rejects.toThrow(/used by another command/)
})

test('the same id with other content is refused, with the same content it is answered', async () => {
  const sent = { name: 'Aisyah', weight: null }
  const first = await runOnce(officer, 'uji', commandId, work, sent)
  expect(await runOnce(officer, 'uji', commandId, work, { ...sent })).toEqual(first)
  expect(await runOnce(officer, 'uji', commandId, work, { ...sent, weight: 9.1 })).toEqual(refuse('already_sent'))
  expect([runs, await written()]).toEqual([1, 1])
})

test('a receipt keeps nothing of what was sent that could be read', async () => {
  await runOnce(officer, 'uji', commandId, work, { name: 'Siti Rahmah' })
  const { result } = await asSystem((tx) => tx.commandReceipt.findUniqueOrThrow({ where: { id: commandId } }))
  expect(JSON.stringify(result)).not.toMatch(/Siti|Rahmah/)
})
