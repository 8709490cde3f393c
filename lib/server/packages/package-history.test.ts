import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCase } from '@/test/fixtures/case'
import type { SavePackageInput } from '@/lib/domain/packages/package-inputs'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { bare, settingsOf, tried } from '../db/test-catalog'
import { cancelLine } from '../lines/cancel-line'
import { historyOf, lineNow, makeLine, makeWorld, proof, type World } from '../lines/test-lines'
import { readPackage } from './get-package'
import { reportPackage } from './report-package'
import { savePackage } from './save-package'
import { packing } from './test-packages'

let world: World
let nextCase: string
let first: string
let second: string
let third: string
beforeAll(async () => {
  world = await makeWorld()
  nextCase = (await makeCase(world.home, 'in_follow_up', { village: world.home.villages[1] })).caseId
})
beforeEach(async () => {
  first = await makeLine(world)
  second = await makeLine(world, { caseId: nextCase })
  third = await makeLine(world, { caseId: nextCase })
})

const save = async (input: SavePackageInput): Promise<string> => {
  const outcome = await savePackage(world.actors.pupr, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const entriesOf = async (id: string, actor = world.actors.pupr) =>
  (await asActor(actor, (tx) => readPackage(tx, actor, id, today())))?.events ?? null
const steps = async (id: string) => (await entriesOf(id))?.map(({ step }) => step)

describe('the history of a package', () => {
  test('tells who opened it and as what, what was changed from what, and which lines came and went', async () => {
    const id = await save(packing({ [first]: 1, [second]: 2.5 }))
    const change = { packageId: id, version: 1, budgetRp: 12_000_000n, place: 'Tiga desa' }
    await save(packing({ [second]: 2, [third]: 1 }, change))
    const entries = (await entriesOf(id)) ?? []
    expect(new Set(entries.map(({ by }) => by))).toEqual(new Set([world.actors.pupr.name]))
    const told = entries.map(({ step, changes, lines }) => ({ step, changes, lines }))
    const line = (lineId: string, volume: number, over = {}) => ({ id: lineId, volume, from: null, why: null, ...over })
    expect(told).toEqual([
      { step: 'left', changes: [], lines: [line(first, 1, { why: 'taken_out' })] },
      { step: 'joined', changes: [], lines: [line(third, 1)] },
      { step: 'resized', changes: [], lines: [line(second, 2, { from: 2.5 })] },
      {
        step: 'changed',
        changes: [
          { what: 'place', from: 'Dua desa', to: 'Tiga desa' },
          { what: 'budgetRp', from: '10000000', to: '12000000' },
        ],
        lines: [],
      },
      { step: 'joined', changes: [], lines: [line(first, 1), line(second, 2.5)].toSorted(byId) },
      { step: 'opened', changes: [], lines: [] },
    ])
  })

  test('says nothing of a change that changed nothing, nor of one that was refused', async () => {
    const id = await save(packing({ [first]: 1 }))
    await save(packing({ [first]: 1 }, { packageId: id, version: 1 }))
    const refused = await savePackage(world.actors.pupr, packing({ [first]: 1 }, { packageId: id, version: 1 }))
    expect(refused).toMatchObject({ refusal: { code: 'moved_on' } })
    expect(await steps(id)).toEqual(['joined', 'opened'])
  })

  test('names whoever gave up a member’s line, and tells of a report', async () => {
    const id = await save(packing({ [first]: 1, [second]: 1 }))
    const { teknis, pupr } = world.actors
    const reason = 'Keluarga pindah ke kabupaten lain'
    expect((await cancelLine(teknis, { commandId: randomUUID(), lineId: first, reason })).ok).toBe(true)
    const report = { happenedOn: today(), amountRp: 4_000_000n, note: 'Terpasang', completes: true }
    const volumes = [{ lineId: second, volume: 1 }]
    expect(
      await reportPackage(pupr, { commandId: randomUUID(), packageId: id, volumes, ...report }, [proof()]),
    ).toEqual({
      ok: true,
      value: 1,
    })
    expect((await entriesOf(id))?.slice(0, 2)).toMatchObject([
      {
        step: 'reported',
        by: pupr.name,
        report: { happenedOn: today(), amountRp: '4000000', completes: true, lines: 1 },
      },
      { step: 'left', by: teknis.name, role: 'technical_team', lines: [{ id: first, volume: 1, why: 'cancelled' }] },
    ])
  })

  test('a line that leaves by no person’s hand is told too', async () => {
    const id = await save(packing({ [first]: 1 }))
    await asSystem((tx) => tx.planLine.update({ where: { id: first }, data: { status: 'cancelled' } }))
    expect((await entriesOf(id))?.[0]).toMatchObject({ step: 'left', by: null, lines: [{ id: first }] })
  })

  test('is never changed, and written by nobody else or under another name', async () => {
    const id = await save(packing({ [first]: 1 }))
    const { pupr, dinsos, farPupr, teknis } = world.actors
    for (const role of ['tuntas_app', 'tuntas_system'] as const)
      await bare(role, settingsOf(pupr), async (client) => {
        for (const sql of ['UPDATE package_event SET volume = 9', 'DELETE FROM package_event'])
          expect(await tried(client, `${sql} WHERE package_id = $1`, [id])).toBe('42501')
      })
    const insert = `INSERT INTO package_event (package_id, area_code, agency_id, actor_id, actor_role, step)
      VALUES ($1, $2, $3, $4, 'agency_planner', 'changed')`
    const values = (by: string) => [id, world.home.areaCode, world.agencies.pupr, by]
    for (const actor of [pupr, dinsos, farPupr, teknis])
      await bare('tuntas_app', settingsOf(actor), async (client) => {
        const own = actor === pupr ? 1 : '42501'
        expect(await tried(client, insert, values(actor.id)), actor.username).toBe(own)
        expect(await tried(client, insert, values(world.actors.ketua.id)), actor.username).toBe('42501')
      })
    await bare('tuntas_app', settingsOf(pupr), async (client) => {
      const elsewhere = [id, world.other.areaCode, world.agencies.pupr, pupr.id]
      expect(await tried(client, insert, elsewhere), 'of another district').toBe('23503')
    })
  })

  test('is read where the package is, and by no village, other agency or district', async () => {
    const id = await save(packing({ [first]: 1 }))
    const rows = (actor: World['actors']['pupr']) =>
      asActor(actor, (tx) => tx.packageEvent.count({ where: { packageId: id } }))
    const { pupr, teknis, ketua, admin, kader, nextKader, puskesmas, pakar, dinsos, provinsi, dpo, farPupr } =
      world.actors
    for (const actor of [pupr, teknis, ketua, admin]) expect(await rows(actor), actor.role).toBe(2)
    for (const actor of [kader, nextKader, puskesmas, pakar, dinsos, provinsi, dpo, farPupr])
      expect(await rows(actor), actor.role).toBe(0)
  })
})

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

test('the history of a line says its share of the volume too', async () => {
  await save(packing({ [first]: 2.5 }))
  const packed = await asSystem((tx) => tx.caseEvent.findFirst({ where: { lineId: first, step: 'line.pack' } }))
  expect(packed?.detail).toMatchObject({ volume: 2.5, allocatedRp: '10000000' })
})

test('a member whose answer its agency took back can be left out, and joins again when it is ticked', async () => {
  const id = await save(packing({ [first]: 1, [second]: 1 }))
  await asSystem((tx) => tx.planLine.update({ where: { id: first }, data: { status: 'approved' } }))
  await save(packing({ [second]: 1 }, { packageId: id, version: 1 }))
  expect(await lineNow(first)).toMatchObject({ status: 'approved', allocatedRp: null })
  expect(await historyOf(first)).toContain('line.unpack')
  await save(packing({ [first]: 1, [second]: 1 }, { packageId: id, version: 2 }))
  expect(await lineNow(first)).toMatchObject({ status: 'accepted', allocatedRp: 5_000_000n })
})
