import { describe, expect, test, vi } from 'vitest'
import { readCandidateCursor, readCandidateListQuery } from '@/lib/domain/selection/candidate-list-query'
import { makeCase } from '@/test/fixtures/case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { coverageOf } from './get-coverage'
import { lokusOf } from './get-lokus'
import { selectionOf } from './get-selection'
import { pageOfCandidates } from './list-candidates'
import { setLokus } from './set-lokus'
import { home, id, other, quotas, refusalOf, score, shortChild, team } from './test-selection'

// A page that is not found is told by an error of the framework.
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: () => {
    throw new Error('redirected')
  },
}))

describe('reading', () => {
  const query = readCandidateListQuery({})
  const read = (actor = team(), asked = query, after: Parameters<typeof pageOfCandidates>[4] = null, most = 3) =>
    asActor(actor, (tx) => pageOfCandidates(tx, actor, home.cycleId, asked, after, { day: today(), most }))

  test('page by page, the highest score first, everybody once', async () => {
    for (let n = 0; n < 5; n += 1) await shortChild()
    await score()
    for (const sort of ['score', 'village'] as const) {
      const seen: string[] = []
      const scores: number[] = []
      let after: ReturnType<typeof readCandidateCursor> = null
      for (;;) {
        const page = await read(team(), { ...query, sort }, after)
        seen.push(...page.rows.map((row) => row.id))
        scores.push(...page.rows.map((row) => row.score ?? -1))
        after = readCandidateCursor(sort, page.next)
        if (!after) break
      }
      const all = await asSystem((tx) => tx.candidate.count({ where: { cycleId: home.cycleId, status: 'listed' } }))
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toHaveLength(all)
      if (sort === 'score') expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })

  test('a village sees its own people without any score; a district’s reader initials', async () => {
    const here = await shortChild()
    const there = await shortChild({ village: home.villages[2] })
    await score()
    const officer = await read(home.actors.village_officer, { ...query, flag: 'stunted' }, null, 50)
    expect(officer.rows.map(({ personId }) => personId)).toContain(here.id)
    expect(officer.rows.map(({ personId }) => personId)).not.toContain(there.id)
    for (const row of officer.rows) expect([row.score, row.explanation, row.completeness]).toEqual([null, null, null])
    const center = await read(home.actors.health_center, query, null, 50)
    expect(center.rows.map(({ personId }) => personId)).not.toContain(there.id)
    const chair = await read(home.actors.tpps_chair, query, null, 50)
    expect(chair.rows.find(({ personId }) => personId === here.id)?.name).toMatch(/^(\p{L}\. ?)+$/u)
    expect((await read(other.actors.technical_team, query, null, 50)).rows).toEqual([])
  })

  test('counts by status, quotas and coverage are what counting every row gives', async () => {
    await quotas({ BADUTA: 90, CATIN: 0 })
    const counted = await asSystem(async (tx) => ({
      listed: await tx.candidate.count({ where: { cycleId: home.cycleId, status: 'listed' } }),
      chosen: await tx.candidate.count({ where: { cycleId: home.cycleId, status: 'chosen' } }),
      rejected: await tx.candidate.count({ where: { cycleId: home.cycleId, status: 'rejected' } }),
      cases: await tx.auditCase.findMany({ where: { cycleId: home.cycleId, status: { not: 'candidate' } } }),
    }))
    const found = await asActor(team(), (tx) => selectionOf(tx, team(), home.cycleId, null))
    const { cases, ...counts } = counted
    expect(found?.counts).toEqual(counts)
    expect(found?.quotas.find(({ group }) => group === 'BADUTA')).toEqual({
      group: 'BADUTA',
      quota: 90,
      chosen: cases.filter(({ group }) => group === 'BADUTA').length,
    })
    expect(found?.quotas.find(({ group }) => group === 'CATIN')).toMatchObject({ quota: 0, chosen: 0 })

    await makeCase(home, 'in_follow_up', { village: home.villages[1] })
    const coverage = await asActor(team(), (tx) => coverageOf(tx, team(), home.cycleId, null))
    expect(coverage?.villages.map(({ code }) => code).toSorted()).toEqual(home.villages.map(({ code }) => code))
    expect(coverage?.a1).toEqual({ numerator: 1, denominator: 3 })
    expect(coverage?.villages.at(-1)).toMatchObject({ code: home.villages[1].code, begun: true, cases: 1 })
    const { village_officer: officer } = home.actors
    expect(await asActor(officer, (tx) => coverageOf(tx, officer, home.cycleId, null))).toBeNull()
  })

  test('lokus: some villages, then all; a village of elsewhere is none', async () => {
    const [first, second] = home.villages
    const set = (input: { all?: boolean; villages?: string[] }) =>
      setLokus(team(), { commandId: id(), cycleId: home.cycleId, all: false, villages: [], reason: 'Rapat', ...input })
    expect(await set({ villages: [first.code, second.code] })).toMatchObject({ value: { villages: 2 } })
    expect(refusalOf(await set({ villages: [other.villages[0].code] }))).toBe('not_found')
    expect(await set({ villages: [first.code] })).toMatchObject({ value: { villages: 1 } })
    const lokus = await asActor(team(), (tx) => lokusOf(tx, team(), home.cycleId))
    expect(lokus).toMatchObject({ all: 3, chosen: 1 })
    expect(await set({ all: true })).toMatchObject({ value: { villages: 3 } })
    const told = await asSystem((tx) =>
      tx.cycleEvent.findMany({ where: { step: 'lokus.set' }, orderBy: { sequence: 'asc' } }),
    )
    expect(told.map(({ detail }) => (detail as { taken: string[] }).taken.length)).toEqual([0, 1, 0])
    expect(refusalOf(await quotas({ BADUTA: 1 }, other.villages[0].code))).toBe('not_found')
  })
})
