import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { UNEVALUATED_OUTCOMES } from '@/lib/domain/cases/outcomes'
import { convergenceOf, SERVICE_STATES } from '@/lib/domain/indicators/convergence'
import { LINE_STATUSES } from '@/lib/domain/plans/line-lifecycle'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { caseChain } from '../cases/case-chain'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { convergenceFor } from './get-convergence'

let home: District
let other: District
beforeAll(async () => {
  const made = await seedDistricts()
  home = made.home
  other = made.other
  const [first, second, third] = home.villages
  const three = ['verified', 'done', 'declined'] as const
  await makeCase(home, 'in_follow_up', { village: first, lineStatuses: ['verified', 'verified', 'in_progress'] })
  await makeCase(home, 'in_follow_up', { village: first, lineStatuses: three })
  await makeCase(home, 'planned', { village: first })
  await makeCase(home, 'reviewed', { village: second })
  await makeCase(home, 'in_review', { village: second, decided: 'all' })
  await makeCase(home, 'in_follow_up', { village: third, lineStatuses: ['verified', 'cancelled', 'postponed'] })
  await makeCase(home, 'closed', { village: first, ended: { from: 'in_follow_up', outcome: 'moved' } })
  await makeCase(other, 'in_follow_up', { lineStatuses: ['verified', 'verified', 'verified'] })
}, 60_000)

/** The same counted over the cases' own chains by the rule of the domain. */
async function counted(district: District, area: string) {
  const cases = await asSystem((tx) =>
    tx.auditCase.findMany({
      where: { cycleId: district.cycleId, areaCode: { startsWith: area } },
      select: { id: true, outcome: true },
    }),
  )
  const counts = Object.fromEntries(SERVICE_STATES.map((state) => [state, 0]))
  for (const { id, outcome } of cases) {
    if (UNEVALUATED_OUTCOMES.some((end) => end === outcome)) continue
    const { services } = convergenceOf(await asSystem((tx) => caseChain(tx, id, '2026-11-24')))
    for (const { state } of services) if (state !== null) counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

const seen = (actor: Actor, area?: string) => convergenceFor(actor, { area })

test('a district’s figures are those of its cases, by village too, and add up', async () => {
  const { technical_team: team } = home.actors
  const page = await seen(team)
  expect(page.whole.counts).toEqual(await counted(home, home.areaCode))
  expect(page.whole.arrived.numerator).toBe(page.whole.counts.arrived)
  for (const state of SERVICE_STATES) expect(page.whole.counts[state], state).toBeGreaterThan(0)

  const subdistrict = home.villages[0].code.slice(0, 8)
  const { parts } = await seen(team, subdistrict)
  for (const { key, counts } of parts) expect([key, counts]).toEqual([key, await counted(home, key)])
  expect(parts.map(({ key }) => key)).toContain(home.villages[0].code)
  const total = (rows: { arrived: { denominator: number } }[]) =>
    rows.reduce((sum, row) => sum + row.arrived.denominator, 0)
  expect(total(page.parts)).toBe(page.whole.arrived.denominator)
  expect(total(page.agencies ?? []) + page.withoutAgency).toBe(page.whole.arrived.denominator)
  const pupr = page.agencies?.find(({ key }) => key === home.agencies.get('PUPR')?.id)
  expect(pupr?.arrived.denominator).toBeGreaterThan(0)
})

test('everybody sees their own: a village its cases, a health centre its villages, a chair the district', async () => {
  const [first, second, third] = home.villages
  const { actors } = home
  expect((await seen(actors.village_officer)).whole.counts).toEqual(await counted(home, first.code))
  const [one, two] = [await counted(home, first.code), await counted(home, second.code)]
  const center = (await seen(actors.health_center)).whole.counts
  for (const state of SERVICE_STATES) expect(center[state]).toBe((one[state] ?? 0) + (two[state] ?? 0))
  expect((await seen(home.others.health_center)).whole.counts).toEqual(await counted(home, third.code))
  for (const role of ['tpps_chair', 'district_admin'] as const)
    expect((await seen(actors[role])).whole.counts).toEqual(await counted(home, home.areaCode))
})

test('a province compares districts by shares, without agencies, villages or causes', async () => {
  const page = await seen(home.actors.province_viewer)
  expect(page).toMatchObject({ aggregates: true, agencies: null, withoutAgency: 0 })
  expect(page.parts.map(({ key }) => key)).toEqual([home.areaCode, other.areaCode].toSorted())
  const rows = await asActor(
    home.actors.province_viewer,
    (tx) =>
      tx.$queryRaw<{ area_code: string; code: string | null; agency_id: string | null }[]>`
      SELECT area_code, code, agency_id FROM service_states(${[home.cycleId, other.cycleId]}::uuid[], '63')`,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ area_code: area, code, agency_id: agency }) => area.length === 5 && !code && !agency)).toBe(true)
})

test('an agency, an expert and a privacy officer get nothing out of it, nor does another district', async () => {
  const ask = (actor: Actor) =>
    asActor(actor, (tx) => tx.$queryRaw<unknown[]>`SELECT * FROM service_states(${[home.cycleId]}::uuid[], '63')`)
  const { agency_planner: planner, expert, privacy_officer: dpo } = home.actors
  for (const actor of [planner, expert, dpo, other.actors.technical_team]) expect(await ask(actor)).toEqual([])
  expect((await ask(home.actors.technical_team)).length).toBeGreaterThan(0)
})

test('the database ranks a status as the domain does', async () => {
  const ranks = await asSystem(
    (tx) =>
      tx.$queryRaw<{ status: string; rank: number }[]>`
      SELECT s::text AS status, service_rank(s) AS rank FROM unnest(enum_range(NULL::"LineStatus")) s`,
  )
  const ofDomain = LINE_STATUSES.filter((status) => status !== 'cancelled').map((status) => {
    const [service] = convergenceOf([{ noActionReason: null, lines: [{ status }] }]).services
    return [status, SERVICE_STATES.findIndex((state) => state === service?.state)]
  })
  const of = new Map(ranks.map(({ status, rank }) => [status, rank]))
  expect(ofDomain).toEqual(ofDomain.map(([status]) => [status, of.get(String(status))]))
})
