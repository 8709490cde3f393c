import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { makeCase } from '@/test/fixtures/case'
import { today } from '../clock'
import { statements } from '../cycles/test-prepare'
import { asSystem } from '../db/as-system'
import { savePackage } from '../packages/save-package'
import { reopenLine } from './reopen-line'
import { reportLine } from './report-line'
import { reportLines } from './report-lines'
import { historyOf, lineNow, makeLine, makeWorld, proof, type World } from './test-lines'
import { volumesLeft } from './volumes-left'

let world: World
let nextCase: string
beforeAll(async () => {
  world = await makeWorld()
  nextCase = (await makeCase(world.home, 'in_follow_up', { village: world.home.villages[1] })).caseId
})

const telling = (volumes: Record<string, number>, over = {}) => ({
  commandId: randomUUID(),
  asOf: new Date(),
  happenedOn: today(),
  amountRp: 10_000_000n as bigint | null,
  note: 'Sudah terpasang dan dipakai',
  completes: false,
  volumes: Object.entries(volumes).map(([lineId, volume]) => ({ lineId, volume })),
  ...over,
})
const accepted = (over = {}) => makeLine(world, { status: 'accepted', ...over })

describe('several lines reported together', () => {
  test('each gets a report of its own, the rupiah add up, and one proof stands for all; sent twice it is one', async () => {
    const ids = [await accepted(), await accepted({ caseId: nextCase }), await accepted({ caseId: nextCase })]
    const input = telling(Object.fromEntries(ids.map((id) => [id, 1])), { completes: true })
    for (const _ of [1, 2])
      expect(await reportLines(world.actors.pupr, input, [proof()])).toEqual({ ok: true, value: 3 })
    const reports = await asSystem((tx) => tx.realisation.findMany({ where: { lineId: { in: ids } } }))
    const rupiah = reports.map(({ amountRp }) => amountRp ?? 0n).toSorted()
    expect(rupiah).toEqual([3_333_333n, 3_333_333n, 3_333_334n])
    expect(new Set(reports.map(({ agencyId }) => agencyId))).toEqual(new Set([world.agencies.pupr]))
    for (const id of ids) {
      expect(await lineNow(id)).toMatchObject({ status: 'done', doneOn: today(), realisations: 1, evidence: 1 })
      expect(await historyOf(id)).toEqual(['line.approve', 'line.complete'])
    }
    const files = await asSystem((tx) => tx.evidenceFile.findMany({ where: { lineId: { in: ids } } }))
    expect(new Set(files.map(({ storageKey }) => storageKey)).size).toBe(1)
  })

  test('none where one cannot: it says which and why, and who was quicker', async () => {
    const free = await accepted()
    const asOf = new Date()
    const quick = await accepted()
    const told = { happenedOn: today(), volume: 0.5, amountRp: null, note: 'Sebagian' }
    await reportLine(world.actors.pupr, { commandId: randomUUID(), lineId: quick, ...told }, [])
    const foreign = await accepted({ lead: world.agencies.dinsos, support: [world.agencies.pupr] })
    const packed = await accepted()
    const saved = await savePackage(world.actors.pupr, {
      commandId: randomUUID(),
      packageId: null,
      version: 0,
      activity: 'Jamban bersama',
      place: 'Uji',
      startsOn: today(),
      dueOn: addDays(today(), 60),
      budgetRp: 1_000_000n,
      fundSource: 'APBD_KAB',
      budgetCode: null,
      budgetYear: null,
      members: [{ lineId: packed, volume: 1 }],
    })
    expect(saved.ok).toBe(true)
    const unknown = randomUUID()
    const all = { [free]: 1, [quick]: 1, [foreign]: 1, [packed]: 1, [unknown]: 1 }
    expect(await reportLines(world.actors.pupr, telling(all, { asOf }), [proof()])).toEqual({
      ok: false,
      refusal: {
        code: 'lines_refused',
        params: { count: '4' },
        each: expect.arrayContaining([
          {
            id: quick,
            refusal: { code: 'moved_on', params: { by: world.actors.pupr.name, at: expect.stringMatching(/^20/) } },
          },
          { id: foreign, refusal: { code: 'forbidden' } },
          {
            id: packed,
            refusal: expect.objectContaining({ code: expect.stringMatching(/^(packed_elsewhere|moved_on)$/) }),
          },
          { id: unknown, refusal: { code: 'not_found' } },
        ]),
      },
    })
    const fresh = await reportLines(world.actors.pupr, telling({ [free]: 1, [packed]: 1 }), [])
    expect(fresh).toMatchObject({ refusal: { each: [{ id: packed, refusal: { code: 'packed_elsewhere' } }] } })
    expect(await lineNow(free)).toMatchObject({ status: 'accepted', realisations: 0, evidence: 0 })
  })

  test('done needs proof: of now, or of before unless it was found not true', async () => {
    const [bare, proven, doubted] = [await accepted(), await accepted(), await accepted()]
    const before = telling({ [proven]: 0.5, [doubted]: 1 }, { completes: false })
    expect((await reportLines(world.actors.pupr, before, [proof('dulu')])).ok).toBe(true)
    await asSystem((tx) => tx.planLine.update({ where: { id: doubted }, data: { status: 'done', doneOn: new Date() } }))
    const reason = 'Belum ada atapnya'
    const doubt = { commandId: randomUUID(), lineId: doubted, checkedOn: today(), reason }
    expect((await reopenLine(world.actors.teknis, doubt)).ok).toBe(true)
    const done = (ids: string[]) => telling(Object.fromEntries(ids.map((id) => [id, 0.5])), { completes: true })
    const refused = await reportLines(world.actors.pupr, done([bare, proven, doubted]), [])
    expect(refused).toMatchObject({
      refusal: {
        code: 'lines_refused',
        each: [bare, doubted].toSorted().map((id) => ({ id, refusal: { code: 'proof_missing' } })),
      },
    })
    expect(await reportLines(world.actors.pupr, done([proven]), [])).toEqual({ ok: true, value: 1 })
    expect(await lineNow(proven)).toMatchObject({ status: 'done' })
  })

  test('not before the plans were approved, and of one unit only', async () => {
    const [one, other] = [await accepted(), await accepted({ unit: 'paket' })]
    const early = telling({ [one]: 1 }, { happenedOn: '2026-09-30' })
    expect(await reportLines(world.actors.pupr, early, [])).toEqual({
      ok: false,
      refusal: { code: 'invalid_fields', params: { happenedOn: 'before_approval' } },
    })
    expect(await reportLines(world.actors.pupr, telling({ [one]: 1, [other]: 1 }), [])).toEqual({
      ok: false,
      refusal: { code: 'invalid_fields', params: { lineIds: 'units_differ' } },
    })
  })

  test('two at once: one of them is told, and nothing is told twice', async () => {
    const ids = [await accepted(), await accepted({ caseId: nextCase })]
    const both = (commands: string[]) => telling(Object.fromEntries(commands.map((id) => [id, 1])), { completes: true })
    const outcomes = await Promise.all([
      reportLines(world.actors.pupr, both(ids), [proof()]),
      reportLines(world.actors.pupr, both(ids.toReversed()), [proof()]),
    ])
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    for (const id of ids) expect(await lineNow(id)).toMatchObject({ status: 'done', realisations: 1, evidence: 1 })
  })

  test('many cost as many statements as two', async () => {
    const ids: string[] = []
    for (let n = 0; n < 30; n += 1) ids.push(await accepted({ caseId: n % 2 ? nextCase : world.caseId }))
    const cost = (some: string[]) =>
      statements(async () => {
        const input = telling(Object.fromEntries(some.map((id) => [id, 1])), { completes: true })
        expect((await reportLines(world.actors.pupr, input, [proof()])).ok).toBe(true)
      })
    const few = await cost(ids.slice(0, 2))
    expect(await cost(ids.slice(2))).toEqual(few)
  })
})

test('what is left of each line is what its reports do not tell yet', async () => {
  const [whole, half, done] = [await accepted(), await accepted(), await accepted()]
  const told = telling({ [half]: 0.4, [done]: 1 })
  expect((await reportLines(world.actors.pupr, told, [])).ok).toBe(true)
  const left = await volumesLeft(world.actors.pupr, [whole, half, done])
  expect([left.get(whole), left.get(half), left.get(done)]).toEqual([1, 0.6, undefined])
  expect((await volumesLeft(world.actors.farPupr, [whole])).size).toBe(0)
})
