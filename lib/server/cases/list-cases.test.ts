import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { CASE_GROUPS, CASE_SORTS } from '@/lib/domain/cases/case-filter'
import { CASE_STATUSES } from '@/lib/domain/cases/case-lifecycle'
import { type CaseListQuery, readCaseCursor } from '@/lib/domain/cases/case-list-query'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { pageOfCases } from './list-cases'
import { type District, FAR_VILLAGE, makeCases, type MadeCase, makeDistrict, NEXT_VILLAGE, VILLAGE } from './test-cases'

const TODAY = '2026-11-24'
const NONE: CaseListQuery = { q: '', status: null, group: null, area: null, severe: false, late: false, sort: 'newest' }

let district: District
let made: (MadeCase & { id: string; number: number })[]

/** Every page of a list, a few rows at a time, as its reader would walk it. */
async function walk(actor: Actor, query: CaseListQuery, most = 7): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const cursor = readCaseCursor(query.sort, after)
    const page: Awaited<ReturnType<typeof pageOfCases>> = await asActor(actor, (tx) =>
      pageOfCases(tx, actor, query, cursor, { day: TODAY, most }),
    )
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
    if (ids.length > 5000) throw new Error('the list does not end')
  }
  return ids
}

beforeAll(async () => {
  district = await makeDistrict()
  // Few different values, so that the order has ties to break.
  const some = fc.record({
    areaCode: fc.constantFrom(VILLAGE, NEXT_VILLAGE, FAR_VILLAGE),
    group: fc.constantFrom(...CASE_GROUPS),
    status: fc.constantFrom(...CASE_STATUSES),
    statusAt: fc.integer({ min: 1, max: 9 }).map((d) => new Date(`2026-11-0${d}T05:00:00.123Z`)),
    subjectName: fc.constantFrom('Siti Aisyah', 'Muhammad Rizki', '50%_a\\b', 'Nur Aisyah'),
    lastZlen: fc.constantFrom(null, -3.5, -3, -2.25, 0, 1.5),
    nextDueOn: fc.constantFrom(null, '2026-11-20', TODAY, '2027-01-31').map((day) => (day ? new Date(day) : null)),
  })
  const cases = fc.sample(some, { numRuns: 90, seed: 20261124 })
  const ids = await makeCases(district, cases)
  const rows = await asSystem((tx) => tx.auditCase.findMany({ select: { id: true, number: true } }))
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  made = cases.map((one, i) => ({ ...one, id: ids[i] ?? '', number: numbers.get(ids[i] ?? '') ?? 0 }))
  await asSystem((tx) =>
    tx.caseAccess.createMany({
      data: made.slice(0, 20).map(({ id, areaCode }) => ({ caseId: id, areaCode, userId: district.expert.id })),
    }),
  )
})

const visibleTo = (actor: Actor) =>
  made.filter(({ id, areaCode }) => {
    if (actor.role === 'expert') return made.findIndex((one) => one.id === id) < 20
    if (actor.role === 'health_center') return areaCode === VILLAGE
    return areaCode.startsWith(actor.areaCode)
  })

const day = (date: unknown) => (date instanceof Date ? date.toISOString().slice(0, 10) : null)

/** What the list should hold, worked out the plain way. */
function expected(actor: Actor, query: CaseListQuery): string[] {
  const rows = visibleTo(actor).filter(
    (one) =>
      (query.q === '' ||
        (/^\d+$/.test(query.q) ? one.number === Number(query.q) : one.subjectName.toLowerCase().includes(query.q))) &&
      (query.status === null || one.status === query.status) &&
      (query.group === null || one.group === query.group) &&
      (query.area === null || one.areaCode.startsWith(query.area)) &&
      (!query.severe || (typeof one.lastZlen === 'number' && one.lastZlen < -3)) &&
      (!query.late || (day(one.nextDueOn) ?? '9999') < TODAY),
  )
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const time = (one: MadeCase) => (one.statusAt as Date).getTime()
  const last = <T>(value: T | null, none: T) => value ?? none
  return rows
    .sort((a, b) => {
      if (query.sort === 'newest') return time(b) - time(a) || byId(b, a)
      if (query.sort === 'waiting') return time(a) - time(b) || byId(a, b)
      if (query.sort === 'z')
        return last(a.lastZlen as number | null, 99) - last(b.lastZlen as number | null, 99) || byId(a, b)
      return last(day(a.nextDueOn), '9999').localeCompare(last(day(b.nextDueOn), '9999')) || byId(a, b)
    })
    .map(({ id }) => id)
}

describe('the list of cases', () => {
  test('is what the plain way gives, page by page, for every filter, order and reader', async () => {
    const queries = fc.record<CaseListQuery>({
      q: fc.constantFrom('', '', '', 'aisyah', '%_a\\', 'xyz', '12'),
      status: fc.option(fc.constantFrom(...CASE_STATUSES), { freq: 2 }),
      group: fc.option(fc.constantFrom(...CASE_GROUPS), { freq: 2 }),
      area: fc.option(fc.constantFrom('63.05.03', NEXT_VILLAGE, FAR_VILLAGE), { freq: 2 }),
      severe: fc.boolean(),
      late: fc.boolean(),
      sort: fc.constantFrom(...CASE_SORTS),
    })
    const readers = fc.constantFrom('technical_team', 'village_officer', 'health_center', 'expert', 'far' as const)
    let matched = 0
    await fc.assert(
      fc.asyncProperty(queries, readers, async (query, who) => {
        const ids = await walk(district[who], query)
        matched += ids.length
        expect(ids).toEqual(expected(district[who], query))
      }),
      { numRuns: 80 },
    )
    expect(matched).toBeGreaterThan(0)
  })

  test.each(CASE_SORTS)('ordered by %s it holds every case once', async (sort) => {
    const ids = await walk(district.technical_team, { ...NONE, sort }, 5)
    expect(ids).toEqual(expected(district.technical_team, { ...NONE, sort }))
    expect(ids.length).toBeGreaterThan(40)
  })

  test('shows names to those who may know them, and initials to the others', async () => {
    const first = async (actor: Actor) => {
      const page = await asActor(actor, (tx) => pageOfCases(tx, actor, NONE, null, { day: TODAY, most: 50 }))
      return page.rows.map(({ name }) => name)
    }
    expect(await first(district.technical_team)).toContain('Siti Aisyah')
    const seen = await first(district.tpps_chair)
    expect(seen).toContain('S. A.')
    expect(seen).not.toContain('Siti Aisyah')
    // A name cannot be tried out either.
    expect(await walk(district.tpps_chair, { ...NONE, q: 'aisyah' })).toEqual([])
  })

  test.each(['agency_planner', 'province_viewer', 'privacy_officer'] as const)('%s gets no case', async (who) => {
    expect(await walk(district[who], NONE)).toEqual([])
  })

  test.each(['newest', 'z'] as const)('ordered by %s finds a name that very many bear', async (sort) => {
    const many = Array.from({ length: 1010 }, (_, i) => ({
      areaCode: FAR_VILLAGE,
      group: 'BALITA' as const,
      status: 'planned' as const,
      statusAt: new Date(Date.UTC(2026, 10, 1 + (i % 7))),
      subjectName: i % 10 === 0 ? 'Budi Lestari' : 'Budi Santoso',
      lastZlen: i % 3 === 0 ? null : -(i % 5),
    }))
    const ids = await makeCases(district, many)
    const rows = many.map((one, i) => ({ ...one, id: ids[i] ?? '' }))
    made.push(...rows.map((row) => ({ ...row, number: 0 })))
    const query = { ...NONE, q: 'budi', sort, status: sort === 'z' ? ('planned' as const) : null }
    expect(await walk(district.far, query, 400)).toEqual(expected(district.far, query))
    expect(await walk(district.village_officer, query)).toEqual([])
  })
})
