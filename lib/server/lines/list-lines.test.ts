import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import { type LineFilters, LISTED_STATUSES, readLineCursor } from '@/lib/domain/lines/line-filters'
import { groupOrder, lineGroupOf } from '@/lib/domain/lines/line-groups'
import type { Horizon } from '@/lib/domain/findings/catalogue-entry'
import { budgetYearOf } from '@/lib/domain/plans/budget-year'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import { horizonOf } from '@/lib/domain/plans/horizon'
import { lacks, URGENCIES, type Urgency, urgencyWindows } from '@/lib/domain/lines/urgency'
import { isLate, isSent, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { isoDate } from '../clock'
import { makeCase } from '@/test/fixtures/case'
import { asSystem } from '../db/as-system'
import { deskOf } from './count-desk'
import { linesToDo } from './count-lines-to-do'
import { ledActivities } from './list-led-activities'
import { makeLine, makeWorld, seenBy, type World } from './test-lines'
import { pageOfLines } from './list-lines'

const TODAY = '2026-11-24'
const NONE: LineFilters = {
  status: null,
  kind: null,
  area: null,
  late: false,
  urgency: null,
  activity: null,
  horizon: null,
  source: null,
  year: null,
  agency: null,
  cycle: null,
  live: false,
  supporting: false,
  sort: 'urgency',
  rows: 25,
}

let world: World
let everything: {
  id: string
  status: LineStatus
  deadlineOn: string
  areaCode: string
  kind: string
  leadAgencyId: string
  budgetRp: bigint | null
  allocatedRp: bigint | null
  source: FundSource
  horizon: Horizon
  year: number
  cycleId: string
}[]

beforeAll(async () => {
  world = await makeWorld()
  const { home, other } = world
  const { caseId: next } = await makeCase(home, 'in_follow_up', { village: home.villages[1] })
  const { caseId: far } = await makeCase(other, 'in_follow_up')
  let n = 0
  for (const days of [-40, -1, 0, 14, 15, 90]) {
    for (const status of LISTED_STATUSES) {
      const caseId = n % 3 === 0 ? next : world.caseId
      const lead = n % 4 === 0 ? world.agencies.dinsos : world.agencies.pupr
      await makeLine(world, {
        status,
        lead,
        caseId,
        deadlineOn: addDays(TODAY, days),
        kind: n % 2 ? 'specific' : 'sensitive',
        startsOn: addDays(TODAY, n % 2 ? -45 : -300),
        budgetRp: [1_500_000n, 0n, null][n % 3] ?? null,
        allocatedRp: n % 5 === 0 ? 1_000_000n : null,
        allocatedSource: n % 10 === 0 ? 'CSR' : 'APBD_KAB',
        allocatedYear: n++ % 7 === 0 ? 2028 : null,
      })
    }
  }
  await makeLine(world, { caseId: far, lead: world.agencies.farPupr })
  await makeLine(world, { status: 'draft' })
  await makeLine(world, { status: 'proposed' })
  const rows = await asSystem((tx) => tx.planLine.findMany())
  everything = rows
    .map(({ id, status, deadlineOn, areaCode, kind, leadAgencyId, cycleId, budgetRp, allocatedRp, ...line }) => ({
      id,
      cycleId,
      budgetRp,
      allocatedRp,
      source: line.allocatedSource ?? line.fundSource,
      horizon: horizonOf({ startsOn: isoDate(line.startsOn), dueOn: isoDate(line.dueOn) }),
      year: budgetYearOf({
        allocatedYear: line.allocatedYear,
        scheduledOn: isoDate(line.scheduledOn),
        dueOn: isoDate(line.dueOn),
      }),
      status,
      deadlineOn: isoDate(deadlineOn),
      areaCode,
      kind,
      leadAgencyId,
    }))
    .filter(({ status }) => status !== 'draft' && status !== 'proposed')
})

/** All pages of a list, one after another. */
async function walk(actor: Actor, filters: LineFilters): Promise<string[]> {
  const ids: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const after = readLineCursor(next)
    const page = await seenBy(actor, (tx) => pageOfLines(tx, actor, filters, after, TODAY))
    expect(page.rows.length).toBeLessThanOrEqual(filters.rows)
    // A list that comes round again would never end.
    expect(ids).not.toContain(page.rows[0]?.id)
    ids.push(...page.rows.map(({ id }) => id))
    next = page.next
  }
  return ids
}

/** Whether a line without any proof is of this urgency. */
type Standing = Pick<(typeof everything)[number], 'status' | 'deadlineOn' | 'budgetRp' | 'allocatedRp'>
const isOf = (line: Standing, urgency: Urgency) =>
  urgencyWindows(urgency, TODAY).some(
    ({ statuses, from, until, lacking }) =>
      statuses.includes(line.status) &&
      (from === null || line.deadlineOn >= from) &&
      (until === null || line.deadlineOn < until) &&
      (lacking === null || lacks({ ...line, proofs: 0 }, lacking)),
  )

/** The same list made the slow way, from every row there is. */
function expected(
  actor: Actor,
  filters: LineFilters,
  visible: (line: (typeof everything)[number]) => boolean,
): string[] {
  const rank = (line: (typeof everything)[number]) =>
    filters.sort === 'deadline' && filters.urgency === null
      ? 0
      : groupOrder(actor.role).indexOf(lineGroupOf(line, TODAY) ?? 'cancelled')
  return everything
    .filter(visible)
    .filter(({ status }) => filters.status === null || status === filters.status)
    .filter(({ kind }) => filters.kind === null || kind === filters.kind)
    .filter(
      ({ areaCode }) => filters.area === null || areaCode === filters.area || areaCode.startsWith(`${filters.area}.`),
    )
    .filter((line) => !filters.late || isLate(line, TODAY))
    .filter((line) => filters.urgency === null || isOf(line, filters.urgency))
    .filter(({ horizon }) => filters.horizon === null || horizon === filters.horizon)
    .filter(({ source }) => filters.source === null || source === filters.source)
    .filter(({ year }) => filters.year === null || year === filters.year)
    .filter(({ status }) => !filters.live || status !== 'cancelled')
    .toSorted((a, b) => rank(a) - rank(b) || (a.deadlineOn + a.id < b.deadlineOn + b.id ? -1 : 1))
    .map(({ id }) => id)
}

describe.each([
  ['no filter', {}],
  ['by deadline', { sort: 'deadline' }],
  ['late ones', { late: true }],
  ['late and by deadline', { late: true, sort: 'deadline' }],
  ['one status', { status: 'accepted' }],
  ['one kind', { kind: 'specific' }],
  ['one village', { area: '63.05.01.2002' }],
  ['a hundred on a page', { rows: 100 }],
  ['the late of a desk', { urgency: 'late', sort: 'deadline' }],
  ['what has no budget', { urgency: 'unbudgeted' }],
  ['what is urgent by its plan', { horizon: 'urgent' }],
  ['what is short', { horizon: 'short', sort: 'deadline' }],
  ['what waits for a budget', { horizon: 'planned' }],
  ['one source, set aside or planned', { source: 'CSR' }],
  ['the other source', { source: 'APBD_KAB', live: true }],
  ['one budget year', { year: 2028 }],
  ['this budget year, without budget yet', { year: 2026, urgency: 'unbudgeted' }],
  ['what has no proof', { urgency: 'unproven', sort: 'deadline' }],
  ['what needs nothing now', { urgency: 'rest' }],
  ['one subdistrict, by deadline', { area: '63.05.01', sort: 'deadline' }],
] satisfies [string, Partial<LineFilters>][])('%s', (_, narrowed) => {
  const filters: LineFilters = { ...NONE, ...narrowed }

  test('gives each role its lines, in order, page by page, none twice and none left out', async () => {
    const { pupr, dinsos, teknis, kader, nextKader, puskesmas, nextPuskesmas, ketua } = world.actors
    const inDistrict = (line: { areaCode: string }) => line.areaCode.startsWith('63.05')
    const views: [Actor, (line: (typeof everything)[number]) => boolean][] = [
      [teknis, inDistrict],
      [ketua, inDistrict],
      [kader, ({ areaCode }) => areaCode === world.village],
      [nextKader, ({ areaCode }) => areaCode === world.nextVillage],
      [puskesmas, ({ areaCode }) => [world.village, world.nextVillage].includes(areaCode)],
      [nextPuskesmas, () => false],
      [pupr, ({ leadAgencyId }) => leadAgencyId === world.agencies.pupr],
      [dinsos, ({ leadAgencyId }) => leadAgencyId === world.agencies.dinsos],
    ]
    for (const [actor, visible] of views) expect(await walk(actor, filters)).toEqual(expected(actor, filters, visible))
  })
})

test('of one agency, and of one cycle; another’s are not reached by asking', async () => {
  const { teknis, farPupr } = world.actors
  const ours = everything.filter(({ leadAgencyId }) => leadAgencyId === world.agencies.dinsos)
  const walked = await walk(teknis, { ...NONE, agency: world.agencies.dinsos })
  expect(walked.toSorted()).toEqual(ours.map(({ id }) => id).toSorted())
  expect(await walk(farPupr, { ...NONE, agency: world.agencies.dinsos })).toEqual([])
  const [first] = ours
  const cycle = everything.filter(({ cycleId }) => cycleId === first?.cycleId)
  expect((await walk(teknis, { ...NONE, cycle: first?.cycleId ?? '' })).length).toBe(cycle.length)
  expect(await walk(teknis, { ...NONE, cycle: world.agencies.dinsos })).toEqual([])
})

test('an expert lists the lines of assigned cases, and a supporting agency those it supports', async () => {
  const { pakar, dinsos } = world.actors
  expect((await walk(pakar, NONE)).length).toBe(
    everything.filter(({ areaCode }) => areaCode.startsWith('63.05')).length,
  )
  const before = await walk(dinsos, { ...NONE, supporting: true })
  const lineId = await makeLine(world, { support: [world.agencies.dinsos] })
  const supported = await walk(dinsos, { ...NONE, supporting: true })
  expect(supported.toSorted()).toEqual([...before, lineId].toSorted())
  expect(await walk(dinsos, NONE)).not.toContain(lineId)
})

test('province and privacy officer list nothing, whatever they ask', async () => {
  for (const stranger of [world.actors.provinsi, world.actors.dpo]) expect(await walk(stranger, NONE)).toEqual([])
})

test('what waits is counted for whom it waits', async () => {
  const count = async (actor: Actor) =>
    Object.fromEntries((await seenBy(actor, (tx) => linesToDo(tx, actor, TODAY))).map((g) => [g.group, g.count]))
  const of = async (group: string, visible: (line: { areaCode: string; leadAgencyId: string }) => boolean) => {
    const now = await asSystem((tx) => tx.planLine.findMany())
    return now
      .map((line) => ({ ...line, deadlineOn: isoDate(line.deadlineOn) }))
      .filter((line) => visible(line) && lineGroupOf(line, TODAY) === group).length
  }
  const ours = ({ leadAgencyId }: { leadAgencyId: string }) => leadAgencyId === world.agencies.pupr
  expect(await count(world.actors.pupr)).toEqual({
    unanswered: await of('unanswered', ours),
    late: await of('late', ours),
    soon: await of('soon', ours),
  })
  expect(await count(world.actors.kader)).toEqual({
    to_verify: await of('to_verify', ({ areaCode }) => areaCode === world.village),
    late: await of('late', ({ areaCode }) => areaCode === world.village),
  })
  const theirs = ({ leadAgencyId }: { leadAgencyId: string }) => leadAgencyId === world.agencies.farPupr
  expect(await count(world.actors.farPupr)).toMatchObject({ unanswered: await of('unanswered', theirs), late: 0 })
})

test('the desk counts every line of its agency by urgency, under the filters, and nothing for others', async () => {
  const counted = async (actor: Actor, narrowing: Partial<LineFilters> = {}) =>
    seenBy(actor, (tx) => deskOf(tx, { ...NONE, ...narrowing }, TODAY))
  const all = await asSystem((tx) => tx.planLine.findMany({ include: { evidence: { select: { id: true } } } }))
  const ours = all
    .filter(({ leadAgencyId, status }) => leadAgencyId === world.agencies.pupr && isSent(status))
    .map((line) => ({ ...line, deadlineOn: isoDate(line.deadlineOn), proofs: line.evidence.length }))
  const count = (urgency: Urgency, of = ours) => of.filter((line) => isOf(line, urgency)).length
  const expectedCounts = URGENCIES.map((urgency) => ({ urgency, count: count(urgency) }))
  expect(await counted(world.actors.pupr)).toEqual(expectedCounts)
  expect(expectedCounts.every((one) => one.count > 0)).toBe(true)
  const [first] = ours
  const village = ours.filter(({ areaCode }) => areaCode === first?.areaCode)
  expect(await counted(world.actors.pupr, { area: first?.areaCode ?? '' })).toEqual(
    URGENCIES.map((urgency) => ({ urgency, count: count(urgency, village) })),
  )
  expect((await counted(world.actors.teknis)).every((one) => one.count === 0)).toBe(true)
})

test('an activity is chosen by its key, whatever its capitals; another agency has its own', async () => {
  const { pupr, farPupr } = world.actors
  const ids = [
    await makeLine(world, { activity: 'Sambungan air rumah' }),
    await makeLine(world, { activity: ' sambungan AIR rumah', status: 'accepted' }),
  ]
  const listed = await seenBy(pupr, (tx) => ledActivities(tx))
  const water = listed.find(({ activity }) => activity.toLowerCase() === 'sambungan air rumah')
  expect(water?.lines).toBe(2)
  expect((await walk(pupr, { ...NONE, activity: water?.key ?? '' })).toSorted()).toEqual(ids.toSorted())
  expect((await seenBy(farPupr, (tx) => ledActivities(tx))).map(({ key }) => key)).not.toContain(water?.key)
  expect(await seenBy(world.actors.teknis, (tx) => ledActivities(tx))).toEqual([])
})
