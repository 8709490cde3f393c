import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { doneWith } from '@/lib/domain/outcome'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import type { Tx } from './client'
import { runOnce } from './run-once'

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
})

test.each(['raw', 'model'])('two commands that wait for each other both come to an end (%s)', async (kind) => {
  const [one, other] = [(await makeCase(home, 'candidate')).caseId, (await makeCase(home, 'candidate')).caseId]
  let holding = 0
  let runs = 0
  let bothHold = () => {}
  const both = new Promise<void>((resolve) => (bothHold = resolve))
  const touch = (tx: Tx, id: string) =>
    kind === 'raw'
      ? tx.$queryRaw`SELECT id FROM audit_case WHERE id = ${id}::uuid FOR UPDATE`
      : tx.auditCase.updateMany({ where: { id }, data: { selectionNote: 'uji' } })
  const command = (first: string, second: string) =>
    runOnce(home.actors.technical_team, 'uji', randomUUID(), async (tx) => {
      runs += 1
      await touch(tx, first)
      holding += 1
      if (holding === 2) bothHold()
      await both
      await touch(tx, second)
      return doneWith({ first })
    })
  expect(await Promise.all([command(one, other), command(other, one)])).toEqual([
    { ok: true, value: { first: one } },
    { ok: true, value: { first: other } },
  ])
  expect(runs).toBeGreaterThan(2)
})

test('another fault is thrown at once', async () => {
  let runs = 0
  const broken = runOnce(home.actors.technical_team, 'uji', randomUUID(), async (tx) => {
    runs += 1
    await tx.$queryRaw`SELECT 1 / 0`
    return doneWith(null)
  })
  await expect(broken).rejects.toThrow(/division by zero/)
  expect(runs).toBe(1)
})
