import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { readLineFilters } from '@/lib/domain/lines/line-filters'
import { budgetYearOf } from '@/lib/domain/plans/budget-year'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { LINE_STATUSES } from '@/lib/domain/plans/line-lifecycle'
import { makeCase } from '@/test/fixtures/case'
import { isoDate } from '../clock'
import { statements } from '../cycles/test-prepare'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { pageOfLines } from '../lines/list-lines'
import { makeLine, makeWorld, type World } from '../lines/test-lines'
import { type Money, type MoneyRow, moneyFor } from './get-money'

/** More than a double can hold exactly. */
const HUGE = 9_007_199_254_740_993n

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const { home, other, agencies } = world
  const { caseId: next } = await makeCase(home, 'in_follow_up', { village: home.villages[1] })
  const { caseId: far } = await makeCase(other, 'in_follow_up')
  let n = 0
  for (const status of [...LINE_STATUSES, ...LINE_STATUSES]) {
    n += 1
    const id = await makeLine(world, {
      status,
      caseId: n % 3 ? world.caseId : next,
      lead: n % 4 ? agencies.pupr : agencies.dinsos,
      kind: n % 2 ? 'specific' : 'sensitive',
      budgetRp: [null, 0n, HUGE, 1_250_000n][n % 4] ?? null,
      allocatedRp: n % 5 ? null : BigInt(n) * 1_000_001n,
      allocatedSource: FUND_SOURCES[n % FUND_SOURCES.length] ?? 'APBN',
      allocatedYear: n % 7 ? null : 2028,
    })
    if (n % 3 === 0) await spend(id, BigInt(n) * 7n)
    if (n % 6 === 0) await spend(id, null)
  }
  await makeLine(world, { caseId: far, lead: agencies.farPupr, budgetRp: 5n })
}, 60_000)

async function spend(lineId: string, amountRp: bigint | null) {
  await asSystem(async (tx) => {
    const { caseId, areaCode, leadAgencyId: agencyId } = await tx.planLine.findUniqueOrThrow({ where: { id: lineId } })
    const of = { lineId, caseId, areaCode, agencyId, reportedById: world.actors.pupr.id }
    await tx.realisation.create({ data: { ...of, happenedOn: new Date(), volume: 0.5, amountRp, note: 'Uji' } })
  })
}

type Line = Awaited<ReturnType<typeof everyLine>>[number]
const everyLine = () =>
  asSystem((tx) => tx.planLine.findMany({ include: { realisations: { select: { amountRp: true, volume: true } } } }))

/** The same figures added up line by line. */
async function counted(visible: (line: Line) => boolean): Promise<Money> {
  const lines = (await everyLine()).filter(
    (line) =>
      line.cycleId === world.home.cycleId && !['draft', 'proposed', 'cancelled'].includes(line.status) && visible(line),
  )
  const sum = (amounts: (bigint | null)[]) => amounts.reduce<bigint>((all, one) => all + (one ?? 0n), 0n).toString()
  const told = lines.map(({ realisations }) =>
    realisations.flatMap(({ amountRp }) => (amountRp === null ? [] : [amountRp])),
  )
  return {
    lines: lines.length,
    budgeted: lines.filter(({ budgetRp }) => budgetRp !== null).length,
    plannedRp: sum(lines.map(({ budgetRp }) => budgetRp)),
    allocated: lines.filter(({ allocatedRp }) => allocatedRp !== null).length,
    allocatedRp: sum(lines.map(({ allocatedRp }) => allocatedRp)),
    waiting: lines.filter(({ allocatedRp, budgetRp }) => allocatedRp === null && budgetRp !== 0n).length,
    told: told.filter((amounts) => amounts.length > 0).length,
    toldRp: sum(told.flat()),
  }
}
const withoutName = ({ key: _key, name: _name, ...money }: MoneyRow): Money => money
const seen = (actor: Actor, area?: string) => moneyFor(actor, { area })
const inHome = ({ areaCode }: Line) => areaCode.startsWith('63.05')
const yearOfLine = ({ allocatedYear, scheduledOn, dueOn }: Line) =>
  budgetYearOf({ allocatedYear, scheduledOn: isoDate(scheduledOn), dueOn: isoDate(dueOn) })

test('the whole is the sum of the lines, to the rupiah; what is blank is counted as blank', async () => {
  const { whole } = await seen(world.actors.teknis)
  expect(whole).toEqual(await counted(inHome))
  expect(whole.budgeted).toBeLessThan(whole.lines)
  expect(BigInt(whole.plannedRp) > HUGE).toBe(true)
})

describe('every side', () => {
  test('has its lines in each row, and adds up to the whole', async () => {
    const page = await seen(world.actors.teknis)
    const sides: [MoneyRow[], (line: Line) => string][] = [
      [page.agencies ?? [], ({ leadAgencyId }) => leadAgencyId],
      [page.sources, ({ allocatedSource, fundSource }) => allocatedSource ?? fundSource],
      [page.kinds, ({ kind }) => kind],
      [page.years, (line) => String(yearOfLine(line))],
      [page.parts, ({ areaCode }) => areaCode.slice(0, 8)],
    ]
    for (const [rows, keyOf] of sides) {
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(withoutName(row), row.key).toEqual(await counted((line) => inHome(line) && keyOf(line) === row.key))
      }
      for (const count of ['lines', 'budgeted', 'allocated', 'waiting', 'told'] as const)
        expect(
          rows.reduce((all, row) => all + row[count], 0),
          count,
        ).toBe(page.whole[count])
      for (const sum of ['plannedRp', 'allocatedRp', 'toldRp'] as const)
        expect(String(rows.reduce((all, row) => all + BigInt(row[sum]), 0n)), sum).toBe(page.whole[sum])
    }
    expect(page.volumes.reduce((all, { lines }) => all + lines, 0)).toBe(page.whole.lines)
  })

  test('is as many lines as the list that it leads to', async () => {
    const { teknis } = world.actors
    const page = await seen(teknis)
    const listed = (side: string, key: string) => {
      const filters = readLineFilters({ cycle: page.cycleId ?? '', live: 'yes', rows: '200', [side]: key })
      return asActor(teknis, (tx) => pageOfLines(tx, teknis, filters, null, page.asOf))
    }
    const sides = {
      agency: page.agencies ?? [],
      source: page.sources,
      kind: page.kinds,
      year: page.years,
      area: page.parts,
    }
    for (const [side, rows] of Object.entries(sides))
      for (const { key, lines } of rows) expect((await listed(side, key)).rows.length, `${side} ${key}`).toBe(lines)
  })
})

test('everybody sees their own: a village its lines, a health centre its villages', async () => {
  const { kader, nextKader, puskesmas, nextPuskesmas, ketua, admin } = world.actors
  const of = (village: string) => counted(({ areaCode }) => areaCode === village)
  expect((await seen(kader)).whole).toEqual(await of(world.village))
  expect((await seen(nextKader)).whole).toEqual(await of(world.nextVillage))
  expect((await seen(puskesmas)).whole).toEqual(await counted(inHome))
  expect((await seen(nextPuskesmas)).whole.lines).toBe(0)
  for (const actor of [ketua, admin]) expect((await seen(actor)).whole).toEqual(await counted(inHome))
})

test('the province sees sums by district, and no agency, no unit and no list', async () => {
  const page = await seen(world.actors.provinsi)
  expect(page).toMatchObject({ agencies: null, volumes: [], cycleId: null, aggregates: true })
  expect(page.parts.map(({ key }) => key)).toEqual(expect.arrayContaining(['63.05', '63.06']))
  const home = page.parts.find(({ key }) => key === '63.05')
  expect(home && withoutName(home)).toEqual(await counted(inHome))
})

test('another half year has other lines, and many cost as many statements as none', async () => {
  const { teknis } = world.actors
  await asSystem((tx) =>
    tx.cycle.create({
      data: {
        areaCode: '63.05',
        year: 2021,
        semester: 1,
        startsOn: new Date('2021-01-01'),
        endsOn: new Date('2021-06-30'),
        closedAt: new Date(),
      },
    }),
  )
  const past = await moneyFor(teknis, { cycle: '2021-1' })
  expect(past.whole.lines).toBe(0)
  const few = await statements(async () => void (await moneyFor(teknis, { cycle: '2021-1' })))
  expect(await statements(async () => void (await moneyFor(teknis, {})))).toBe(few)
})
