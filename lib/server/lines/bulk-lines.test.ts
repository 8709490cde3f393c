import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { makeCase } from '@/test/fixtures/case'
import { isoDate, today } from '../clock'
import { statements } from '../cycles/test-prepare'
import { asSystem } from '../db/as-system'
import { verifyChain } from '../history/verify-chain'
import { acceptLine } from './accept-line'
import { acceptLines } from './accept-lines'
import { arrangeLines } from './arrange-lines'
import { historyOf, NO_MONEY, lineNow, makeLine, makeWorld, type World } from './test-lines'

let world: World
let nextCase: string
beforeAll(async () => {
  world = await makeWorld()
  nextCase = (await makeCase(world.home, 'in_follow_up', { village: world.home.villages[1] })).caseId
})

const accepting = (lineIds: string[], over = {}) => ({
  commandId: randomUUID(),
  lineIds,
  asOf: new Date(),
  allocatedRp: 2_500_000n,
  allocatedSource: 'APBD_KAB' as const,
  allocatedCode: null,
  allocatedYear: null,
  scheduledOn: addDays(today(), 20),
  ...over,
})
const arranging = (lineIds: string[], over = {}) => ({
  commandId: randomUUID(),
  lineIds,
  asOf: new Date(),
  ...NO_MONEY,
  scheduledOn: null,
  ...over,
})

describe('several lines accepted together', () => {
  test('of two villages, each with its own history, once however often it is sent', async () => {
    const ids = [await makeLine(world), await makeLine(world, { caseId: nextCase })]
    const input = accepting(ids)
    for (const _ of [1, 2]) expect(await acceptLines(world.actors.pupr, input)).toEqual({ ok: true, value: 2 })
    for (const id of ids) {
      expect(await lineNow(id)).toMatchObject({
        status: 'accepted',
        allocatedRp: 2_500_000n,
        allocatedSource: 'APBD_KAB',
      })
      expect(await historyOf(id)).toEqual(['line.approve', 'line.accept'])
    }
  })

  test('none where one cannot: it says which, and who was quicker', async () => {
    const [free, taken, elsewhere] = [
      await makeLine(world),
      await makeLine(world),
      await makeLine(world, { lead: world.agencies.dinsos, support: [world.agencies.pupr] }),
    ]
    const quick = await acceptLine(world.actors.pupr, { ...accepting([]), lineId: taken })
    expect(quick.ok).toBe(true)
    const unknown = randomUUID()
    const outcome = await acceptLines(world.actors.pupr, accepting([free, taken, elsewhere, unknown]))
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'lines_refused',
        params: { count: '3' },
        each: expect.arrayContaining([
          {
            id: taken,
            refusal: { code: 'moved_on', params: { by: world.actors.pupr.name, at: expect.stringMatching(/^20/) } },
          },
          { id: elsewhere, refusal: { code: 'forbidden' } },
          { id: unknown, refusal: { code: 'not_found' } },
        ]),
      },
    })
    expect(await lineNow(free)).toMatchObject({ status: 'approved', allocatedRp: null })
    expect(await historyOf(free)).toEqual(['line.approve'])
  })

  test('by two at once: one takes all, the other is told so', async () => {
    const ids = [await makeLine(world), await makeLine(world), await makeLine(world, { caseId: nextCase })]
    const outcomes = await Promise.all([
      acceptLines(world.actors.pupr, accepting(ids)),
      acceptLines(world.actors.pupr, accepting(ids.toReversed())),
    ])
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const told = outcomes.flatMap((outcome) => (outcome.ok ? [] : (outcome.refusal.each ?? [])))
    expect(told.map(({ refusal }) => refusal.code)).toEqual(['moved_on', 'moved_on', 'moved_on'])
    for (const id of ids) expect(await historyOf(id)).toEqual(['line.approve', 'line.accept'])
  })

  test('many cost as many statements as two, and their cases’ histories stay whole', async () => {
    const many = 40
    const ids: string[] = []
    for (let n = 0; n < many; n += 1) ids.push(await makeLine(world, { caseId: n % 2 ? nextCase : world.caseId }))
    const both = async (some: string[]) => {
      const accepted = await statements(async () => {
        expect(await acceptLines(world.actors.pupr, accepting(some))).toEqual({ ok: true, value: some.length })
      })
      const arranged = await statements(async () => {
        const day = arranging(some, { scheduledOn: addDays(today(), 9) })
        expect((await arrangeLines(world.actors.pupr, day)).ok).toBe(true)
      })
      return [accepted, arranged]
    }
    const few = await both(ids.slice(0, 2))
    expect(await both(ids.slice(2))).toEqual(few)
    expect(await asSystem((tx) => verifyChain(tx, nextCase))).toMatchObject({ broken: [] })
  })
})

describe('lines arranged anew', () => {
  test('the day alone, then the money alone: what was not said stays, and so does the status', async () => {
    const ids = [await makeLine(world, { status: 'accepted' }), await makeLine(world, { status: 'reopened' })]
    const day = addDays(today(), 30)
    expect((await arrangeLines(world.actors.pupr, arranging(ids, { scheduledOn: day }))).ok).toBe(true)
    const money = arranging(ids, { allocatedRp: 0n, allocatedSource: 'SWADAYA' })
    expect((await arrangeLines(world.actors.pupr, money)).ok).toBe(true)
    const [first, second] = [await lineNow(ids[0] ?? ''), await lineNow(ids[1] ?? '')]
    expect(first).toMatchObject({ status: 'accepted', allocatedRp: 0n, allocatedSource: 'SWADAYA' })
    expect(second.status).toBe('reopened')
    expect(isoDate(first.scheduledOn ?? new Date(0))).toBe(day)
    expect(await historyOf(ids[0] ?? '')).toEqual(['line.approve', 'line.arrange', 'line.arrange'])
  })

  test('the budget year goes with the cycle and with the day of the work, said now or before', async () => {
    const id = await makeLine(world, { status: 'accepted' })
    const { year } = await asSystem((tx) =>
      tx.cycle.findFirstOrThrow({ where: { cases: { some: { id: world.caseId } } } }),
    )
    const arrange = (over: object) => arrangeLines(world.actors.pupr, arranging([id], over))
    const refusedAs = (code: string) => ({ refusal: { code: 'invalid_fields', params: { allocatedYear: code } } })
    expect(await arrange({ allocatedYear: year - 1 })).toMatchObject(refusedAs('year_range'))
    expect(await arrange({ allocatedYear: year + 3 })).toMatchObject(refusedAs('year_range'))
    expect((await arrange({ allocatedYear: year })).ok).toBe(true)
    // The year was said before; now the work is to begin when it is over.
    const late = `${year + 1}-02-01`
    expect(await arrange({ scheduledOn: late })).toMatchObject(refusedAs('year_before_work'))
    expect((await arrange({ scheduledOn: late, allocatedYear: year + 1 })).ok).toBe(true)
    expect(await lineNow(id)).toMatchObject({ allocatedYear: year + 1, allocatedRp: null })
    const fresh = await makeLine(world)
    const accepted = await acceptLines(world.actors.pupr, accepting([fresh], { allocatedYear: year + 3 }))
    expect(accepted).toMatchObject(refusedAs('year_range'))
    expect(await lineNow(fresh)).toMatchObject({ status: 'approved' })
  })

  test('a code stays with its source and is forgotten with it', async () => {
    const id = await makeLine(world, { status: 'accepted' })
    const money = async (over: object) => {
      expect((await arrangeLines(world.actors.pupr, arranging([id], over))).ok).toBe(true)
      return lineNow(id)
    }
    const own = { allocatedRp: 5n, allocatedSource: 'APBD_KAB', allocatedCode: '1.03.05.2.01.0001' }
    expect(await money(own)).toMatchObject({ allocatedCode: '1.03.05.2.01.0001' })
    const more = { allocatedRp: 7n, allocatedSource: 'APBD_KAB' }
    expect(await money(more)).toMatchObject({ allocatedRp: 7n, allocatedCode: '1.03.05.2.01.0001' })
    const village = { allocatedRp: 7n, allocatedSource: 'DANA_DESA' }
    expect(await money(village)).toMatchObject({ allocatedSource: 'DANA_DESA', allocatedCode: null })
  })

  test('whoever decides by an older page is shown who changed it since', async () => {
    const id = await makeLine(world, { status: 'accepted' })
    const asOf = new Date()
    const first = arranging([id], { allocatedRp: 5n, allocatedSource: 'APBN', asOf })
    expect((await arrangeLines(world.actors.pupr, first)).ok).toBe(true)
    const second = arranging([id], { allocatedRp: 7n, allocatedSource: 'APBN', asOf })
    const refused = await arrangeLines(world.actors.pupr, second)
    expect(refused).toMatchObject({ refusal: { each: [{ id, refusal: { code: 'moved_on' } }] } })
    expect(await lineNow(id)).toMatchObject({ allocatedRp: 5n })
    const chosen = await arrangeLines(world.actors.pupr, { ...second, commandId: randomUUID(), asOf: new Date() })
    expect(chosen.ok).toBe(true)
    expect(await lineNow(id)).toMatchObject({ allocatedRp: 7n })
  })

  test.each(['approved', 'declined', 'done', 'verified', 'cancelled'] as const)(
    'not one that is %s',
    async (status) => {
      const id = await makeLine(world, { status })
      const outcome = await arrangeLines(world.actors.pupr, arranging([id], { scheduledOn: today() }))
      expect(outcome).toMatchObject({ refusal: { each: [{ id, refusal: { code: 'moved_on' } }] } })
    },
  )
})
