import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCase } from '@/test/fixtures/case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { bare, settingsOf, tried } from '../db/test-catalog'
import { acceptLine } from '../lines/accept-line'
import { arrangeLines } from '../lines/arrange-lines'
import { cancelLine } from '../lines/cancel-line'
import { declineLine } from '../lines/decline-line'
import { reopenLine } from '../lines/reopen-line'
import { NO_MONEY, historyOf, lineNow, makeLine, makeWorld, proof, type World } from '../lines/test-lines'
import { verifyLine } from '../lines/verify-line'
import { pageOfPackages } from './list-packages'
import { packagesOfLines } from './packages-of-lines'
import { readPackage } from './get-package'
import { reportPackage } from './report-package'
import { savePackage } from './save-package'
import { packing } from './test-packages'

let world: World
let nextCase: string
let ids: string[]
beforeAll(async () => {
  world = await makeWorld()
  nextCase = (await makeCase(world.home, 'in_follow_up', { village: world.home.villages[1] })).caseId
})
beforeEach(async () => {
  ids = [
    await makeLine(world),
    await makeLine(world, { caseId: nextCase, status: 'accepted' }),
    await makeLine(world, { caseId: nextCase }),
  ].toSorted()
})

const reporting = (packageId: string, lineIds: string[], over = {}) => ({
  commandId: randomUUID(),
  packageId,
  happenedOn: today(),
  amountRp: 9_000_001n as bigint | null,
  note: 'Sudah terpasang dan dipakai',
  completes: true,
  volumes: lineIds.map((lineId) => ({ lineId, volume: 1 })),
  ...over,
})
const saved = async (lineIds: string[], over = {}): Promise<string> => {
  const outcome = await savePackage(world.actors.pupr, packing(lineIds, over))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const read = (id: string, actor = world.actors.pupr) => asActor(actor, (tx) => readPackage(tx, actor, id, today()))
const membership = (lineId: string) =>
  asSystem((tx) => tx.workPackageLine.findMany({ where: { lineId }, select: { leftWhy: true, packageId: true } }))

describe('a package', () => {
  test('takes lines of several families, accepts those not answered, and splits its budget to the rupiah', async () => {
    const id = await saved(ids)
    const found = await read(id)
    expect(found).toMatchObject({ volume: 3, budgetRp: '10000000', toldRp: '0', version: 1 })
    expect(found?.members.map(({ line }) => line.status)).toEqual(['accepted', 'accepted', 'accepted'])
    const shares = await Promise.all(ids.map(async (line) => (await lineNow(line)).allocatedRp ?? 0n))
    expect(shares.toSorted()).toEqual([3_333_333n, 3_333_333n, 3_333_334n])
    const steps = await Promise.all(ids.map(historyOf))
    expect(steps.toSorted((a, b) => a.length - b.length)).toEqual([
      ['line.approve', 'line.pack'],
      ['line.approve', 'line.accept', 'line.pack'],
      ['line.approve', 'line.accept', 'line.pack'],
    ])
  })

  test('sent twice is one package', async () => {
    const input = packing(ids)
    const [first, second] = [await savePackage(world.actors.pupr, input), await savePackage(world.actors.pupr, input)]
    expect(first).toEqual(second)
    expect(await membership(ids[0] ?? '')).toHaveLength(1)
  })

  test('takes no line of another package, of another agency, or that is over; then nothing is written', async () => {
    const [free, taken, other] = ids
    await saved([taken ?? ''])
    const foreign = await makeLine(world, { lead: world.agencies.dinsos, support: [world.agencies.pupr] })
    const over = await makeLine(world, { status: 'done' })
    const outcome = await savePackage(world.actors.pupr, packing([free ?? '', taken ?? '', foreign, over, other ?? '']))
    expect(outcome).toMatchObject({
      refusal: {
        code: 'lines_refused',
        each: [
          { id: taken, refusal: { code: 'packed_elsewhere' } },
          { id: foreign, refusal: { code: 'forbidden' } },
          { id: over, refusal: { code: 'member_done' } },
        ],
      },
    })
    expect(await membership(free ?? '')).toEqual([])
  })

  test.each([
    [{ startsOn: '2026-09-30' }, { startsOn: 'before_approval' }],
    [{ dueOn: '2029-01-01' }, { dueOn: 'after_cycle' }],
  ])('%j is refused', async (over, params) => {
    expect(await savePackage(world.actors.pupr, packing(ids, over))).toEqual({
      ok: false,
      refusal: { code: 'invalid_fields', params },
    })
  })

  test('changed by two: the second is told who was first, and changes it once that was seen', async () => {
    const id = await saved(ids)
    const change = (over: object) => ({ ...packing(ids), packageId: id, version: 1, ...over })
    expect((await savePackage(world.actors.pupr, change({ budgetRp: 12_000_000n }))).ok).toBe(true)
    const second = await savePackage(world.actors.pupr, change({ budgetRp: 15_000_000n }))
    expect(second).toMatchObject({ refusal: { code: 'moved_on', params: { by: world.actors.pupr.name } } })
    expect((await read(id))?.budgetRp).toBe('12000000')
    expect((await savePackage(world.actors.pupr, change({ budgetRp: 15_000_000n, version: 2 }))).ok).toBe(true)
    expect((await lineNow(ids[0] ?? '')).allocatedRp).toBe(5_000_000n)
  })

  test('two packages of one line at once: one gets it', async () => {
    const outcomes = await Promise.allSettled([
      savePackage(world.actors.pupr, packing(ids)),
      savePackage(world.actors.pupr, packing(ids)),
    ])
    const done = outcomes.filter((one) => one.status === 'fulfilled' && one.value.ok)
    expect(done).toHaveLength(1)
    expect(outcomes.filter((one) => one.status === 'rejected')).toEqual([])
    expect(await membership(ids[0] ?? '')).toHaveLength(1)
  })

  test('a line taken out, given back or given up is a member no more, and may join another', async () => {
    const [first = '', second = '', third = ''] = ids
    const id = await saved(ids)
    expect((await savePackage(world.actors.pupr, { ...packing([second, third]), packageId: id, version: 1 })).ok).toBe(
      true,
    )
    expect(await membership(first)).toMatchObject([{ leftWhy: 'taken_out' }])
    expect(await historyOf(first)).toContain('line.unpack')
    expect(await lineNow(first), 'its share goes back').toMatchObject({ allocatedRp: null })
    const reason = 'Keluarga pindah ke kabupaten lain'
    const team = world.actors.teknis
    expect((await cancelLine(team, { commandId: randomUUID(), lineId: second, reason })).ok).toBe(true)
    expect(await membership(second)).toMatchObject([{ leftWhy: 'cancelled' }])
    await asSystem((tx) => tx.planLine.update({ where: { id: third }, data: { status: 'approved' } }))
    const decline = { commandId: randomUUID(), lineId: third, reason, proposedAgencyId: world.agencies.dinsos }
    expect((await declineLine(world.actors.pupr, decline)).ok).toBe(true)
    expect(await membership(third)).toMatchObject([{ leftWhy: 'declined' }])
    expect((await read(id))?.members).toEqual([])
    expect((await read(id))?.left.map(({ why }) => why).toSorted()).toEqual(['cancelled', 'declined', 'taken_out'])
    await saved([first])
    expect(await membership(first)).toHaveLength(2)
  })
})

describe('a report on a package', () => {
  test('becomes a report of each member, whose rupiah add up, with one proof for all; each is verified alone', async () => {
    const id = await saved(ids)
    expect(await reportPackage(world.actors.pupr, reporting(id, ids), [proof()])).toEqual({ ok: true, value: 3 })
    const rows = await asSystem((tx) => tx.realisation.findMany({ where: { lineId: { in: ids } } }))
    expect(rows.reduce((sum, { amountRp }) => sum + (amountRp ?? 0n), 0n)).toBe(9_000_001n)
    for (const line of ids) expect(await lineNow(line)).toMatchObject({ status: 'done', realisations: 1, evidence: 1 })
    const files = await asSystem((tx) => tx.evidenceFile.findMany({ where: { lineId: { in: ids } } }))
    expect(new Set(files.map(({ storageKey }) => storageKey)).size).toBe(1)
    const [first = '', ...others] = ids
    const team = world.actors.teknis
    const seen = { checkedOn: today(), note: 'Terlihat dipakai' }
    for (const lineId of others)
      expect((await verifyLine(team, { commandId: randomUUID(), lineId, ...seen })).ok).toBe(true)
    const reason = 'Pintu belum terpasang di rumah ini'
    const doubt = { commandId: randomUUID(), lineId: first, checkedOn: today(), reason }
    expect((await reopenLine(team, doubt)).ok).toBe(true)
    expect((await read(id))?.members.map(({ line }) => line.status).toSorted()).toEqual([
      'reopened',
      'verified',
      'verified',
    ])
    const again = reporting(id, [first], { amountRp: 999_999n })
    expect((await reportPackage(world.actors.pupr, again, [proof('baru')])).ok).toBe(true)
    expect((await verifyLine(team, { commandId: randomUUID(), lineId: first, ...seen })).ok).toBe(true)
    expect((await read(id))?.toldRp).toBe('10000000')
  })

  test.each([
    [{ amountRp: 10_000_001n }, { code: 'invalid_fields', params: { amountRp: 'beyond_budget' } }],
    [{ happenedOn: '2026-09-30' }, { code: 'invalid_fields', params: { happenedOn: 'before_approval' } }],
  ])('%s is refused', async (over, refusal) => {
    const id = await saved(ids)
    expect(await reportPackage(world.actors.pupr, reporting(id, ids, over), [proof()])).toEqual({ ok: false, refusal })
    expect(await lineNow(ids[0] ?? '')).toMatchObject({ status: 'accepted', realisations: 0, evidence: 0 })
  })

  test('two at once never go beyond the budget together', async () => {
    const id = await saved(ids)
    const [first = '', second = ''] = ids
    const parts = { amountRp: 6_000_000n, completes: false }
    const outcomes = await Promise.all([
      reportPackage(world.actors.pupr, reporting(id, [first], parts), []),
      reportPackage(world.actors.pupr, reporting(id, [second], parts), []),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await read(id))?.toldRp).toBe('6000000')
  })

  test('a member’s rupiah are changed with its package alone, and what it reports alone counts for the package', async () => {
    const id = await saved(ids)
    const [first = ''] = ids
    const order = { lineIds: [first], asOf: new Date(), ...NO_MONEY, allocatedRp: 5n, allocatedSource: 'APBN' as const }
    const arranged = await arrangeLines(world.actors.pupr, { ...order, commandId: randomUUID(), scheduledOn: null })
    expect(arranged).toMatchObject({ refusal: { each: [{ id: first, refusal: { code: 'packed_elsewhere' } }] } })
    const { caseId, areaCode, leadAgencyId: agencyId } = await lineNow(first)
    const of = { lineId: first, caseId, areaCode, agencyId, reportedById: world.actors.pupr.id }
    await asSystem((tx) =>
      tx.realisation.create({
        data: { ...of, happenedOn: new Date(), volume: 1, amountRp: 1_000_000n, note: 'Sebagian' },
      }),
    )
    expect(await read(id)).toMatchObject({ toldRp: '1000000' })
    const beyond = await reportPackage(world.actors.pupr, reporting(id, ids), [proof()])
    expect(beyond).toMatchObject({ refusal: { params: { amountRp: 'beyond_budget' } } })
  })

  test('done needs proof, and members alone are reported', async () => {
    const id = await saved(ids)
    expect(await reportPackage(world.actors.pupr, reporting(id, ids), [])).toMatchObject({
      refusal: { code: 'proof_missing' },
    })
    const stranger = await makeLine(world, { status: 'accepted' })
    expect(await reportPackage(world.actors.pupr, reporting(id, [stranger]), [proof()])).toMatchObject({
      refusal: { each: [{ id: stranger, refusal: { code: 'left_package' } }] },
    })
  })
})

describe('who sees a package', () => {
  test('its agency and the district; a village its own member, and no page; another agency and district nothing', async () => {
    const id = await saved(ids)
    const { pupr, dinsos, teknis, admin, ketua, kader, nextKader, provinsi, dpo, farPupr, farTeknis } = world.actors
    for (const actor of [pupr, teknis, admin, ketua]) expect((await read(id, actor))?.members).toHaveLength(3)
    for (const actor of [kader, nextKader, dinsos, provinsi, dpo, farPupr, farTeknis])
      expect(await read(id, actor), actor.role).toBeNull()
    const told = (actor: typeof pupr) => asActor(actor, (tx) => packagesOfLines(tx, ids))
    expect((await told(kader)).size + (await told(nextKader)).size).toBe(3)
    for (const actor of [dinsos, farPupr, farTeknis, provinsi, dpo]) expect((await told(actor)).size).toBe(0)
    const listed = async (actor: typeof pupr) =>
      (await asActor(actor, (tx) => pageOfPackages(tx, null))).rows.map((row) => row.id)
    expect(await listed(teknis)).toContain(id)
    for (const actor of [dinsos, farPupr, provinsi, dpo]) expect(await listed(actor)).not.toContain(id)
  })

  test('another agency changes nothing of it, whatever it says in SQL', async () => {
    const id = await saved(ids)
    await bare('tuntas_app', settingsOf(world.actors.dinsos), async (client) => {
      expect(await tried(client, 'UPDATE work_package SET budget_rp = 1 WHERE id = $1', [id])).toBe(0)
      expect(await tried(client, 'UPDATE work_package_line SET volume = 9 WHERE package_id = $1', [id])).toBe(0)
    })
    const line = await makeLine(world, { lead: world.agencies.dinsos })
    await bare('tuntas_app', settingsOf(world.actors.pupr), async (client) => {
      const insert = `INSERT INTO work_package_line (package_id, line_id, case_id, area_code, agency_id, volume)
        VALUES ($1, $2, $3, $4, $5, 1)`
      const values = [id, line, world.caseId, world.village, world.agencies.pupr]
      expect(await tried(client, insert, values)).toBe('TU002')
    })
  })

  test('a line accepted alone meanwhile is told of, not overwritten unseen', async () => {
    const [first = ''] = ids.filter((line) => line)
    const alone = await makeLine(world)
    const accepting = {
      commandId: randomUUID(),
      lineId: alone,
      ...NO_MONEY,
      scheduledOn: today(),
    }
    const [one, other] = await Promise.all([
      acceptLine(world.actors.pupr, accepting),
      savePackage(world.actors.pupr, packing([alone, first])),
    ])
    expect([one.ok, other.ok]).toContain(true)
    expect((await historyOf(alone)).filter((step) => step === 'line.accept')).toHaveLength(1)
  })
})
