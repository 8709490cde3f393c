import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { addDays } from '@/lib/domain/days'
import { readCandidateCursor, readCandidateListQuery } from '@/lib/domain/selection/candidate-list-query'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { makeMeasurement, makePerson } from '@/test/fixtures/person'
import { proposeCase } from '../cases/propose-case'
import { selectCase } from '../cases/select-case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { scoreLongLists } from '../jobs/score-long-lists'
import { chooseCandidates } from './choose-candidates'
import { candidateView } from './get-candidate-view'
import { coverageOf } from './get-coverage'
import { lokusOf } from './get-lokus'
import { selectionOf } from './get-selection'
import { pageOfCandidates } from './list-candidates'
import { referPerson } from './refer-person'
import { reconsiderCandidate, rejectCandidates } from './reject-candidates'
import { scoreCandidates } from './score-candidates'
import { setLokus } from './set-lokus'
import { setQuotas } from './set-quotas'

// A page that is not found is told by an error of the framework.
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: () => {
    throw new Error('redirected')
  },
}))

let home: District
let other: District
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
}, 60_000)

const id = () => randomUUID()
const team = () => home.actors.technical_team
const blank: Record<CaseGroup, number | null> = { CATIN: null, BUMIL: null, BUFAS: null, BADUTA: null, BALITA: null }

/** A child whose last measurement is severely stunted. */
async function shortChild(options: Parameters<typeof makePerson>[1] = {}) {
  const child = await makePerson(home, options)
  await makeMeasurement(home, child, { measuredOn: addDays(today(), -5), weightKg: 8, lenheiCm: 68, position: 'lying' })
  return child
}

const score = (district = home) =>
  scoreCandidates(district.actors.technical_team, { commandId: id(), cycleId: district.cycleId })
const candidateOf = (personId: string) =>
  asSystem((tx) => tx.candidate.findFirstOrThrow({ where: { personId }, include: { decisions: true } }))
const choose = (candidates: string[], more: { overrideReason?: string; note?: string } = {}) =>
  chooseCandidates(team(), {
    commandId: id(),
    cycleId: home.cycleId,
    candidates,
    reasonCode: 'multiple_risks',
    note: more.note ?? null,
    overrideReason: more.overrideReason ?? null,
  })
const reject = (candidates: string[]) =>
  rejectCandidates(team(), {
    commandId: id(),
    cycleId: home.cycleId,
    candidates,
    reasonCode: 'already_handled',
    note: null,
  })
const quotas = (some: Partial<typeof blank>, areaCode = home.areaCode) =>
  setQuotas(team(), { commandId: id(), cycleId: home.cycleId, areaCode, ...blank, ...some })
const refusalOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code

beforeEach(async () => {
  await quotas({})
})

describe('scoring', () => {
  test('lists children at risk with their reasons, ranks the villages, and leaves the others out', async () => {
    const [short, tall] = [await shortChild(), await makePerson(home)]
    const unknown = { birthWeightG: null, birthLengthCm: null, gestationWeeks: null }
    await asSystem((tx) => tx.person.update({ where: { id: tall.id }, data: unknown }))
    expect(await score()).toMatchObject({ ok: true, value: { waiting: false } })
    const row = await candidateOf(short.id)
    expect(row).toMatchObject({ source: 'measurement', status: 'listed', group: 'BADUTA', areaCode: short.areaCode })
    expect(row.flags).toContain('severely_stunted')
    const { parts } = row.explanation as { parts: { points: number }[] }
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(row.score)
    expect(await asSystem((tx) => tx.candidate.count({ where: { personId: tall.id } }))).toBe(0)
    const figures = await asSystem((tx) =>
      tx.villageGrowth.findFirstOrThrow({ where: { areaCode: short.areaCode, cycleId: home.cycleId } }),
    )
    expect(figures).toMatchObject({ rank: 1, stunted: 1, measured: 1 })
    expect(figures.children).toBeGreaterThan(1)
  })

  test('twice changes nothing; a new measurement changes the score; who was decided about keeps theirs', async () => {
    const [listed, rejected] = [await shortChild(), await shortChild()]
    await score()
    const before = await candidateOf(listed.id)
    const then = await candidateOf(rejected.id)
    await reject([(await candidateOf(rejected.id)).id])
    await score()
    expect((await candidateOf(listed.id)).scoredAt).toEqual(before.scoredAt)
    for (const child of [listed, rejected]) {
      await makeMeasurement(home, child, { measuredOn: today(), weightKg: 6, lenheiCm: 68, position: 'lying' })
    }
    await score()
    expect((await candidateOf(listed.id)).score).toBeGreaterThan(before.score)
    expect(await candidateOf(rejected.id)).toMatchObject({ status: 'rejected', score: then.score })
  })

  test('in a large district waits for the worker, which gives the same list; one at a time', async () => {
    const child = await shortChild()
    const input = { commandId: id(), cycleId: home.cycleId }
    expect(await scoreCandidates(team(), input, 0)).toMatchObject({ value: { waiting: true } })
    expect(refusalOf(await score())).toBe('scoring_runs')
    expect(await asSystem((tx) => tx.candidate.count({ where: { personId: child.id } }))).toBe(0)
    expect(await scoreLongLists()).toBe(1)
    const byWorker = await candidateOf(child.id)
    const run = await asSystem((tx) => tx.scoringRun.findFirstOrThrow({ orderBy: { startedAt: 'desc' } }))
    expect(run).toMatchObject({ error: null, done: run.total })
    expect(run.finishedAt).not.toBeNull()
    await score()
    expect(await candidateOf(child.id)).toEqual(byWorker)
  })

  test('the measurements the rejected and the flagged are not among do not count', async () => {
    const child = await makePerson(home)
    const unknown = { birthWeightG: null, birthLengthCm: null, gestationWeeks: null }
    await asSystem((tx) => tx.person.update({ where: { id: child.id }, data: unknown }))
    const { id: bad } = await makeMeasurement(home, child, {
      measuredOn: addDays(today(), -5),
      weightKg: 8,
      lenheiCm: 68,
      position: 'lying',
    })
    await asSystem((tx) =>
      tx.measurement.update({ where: { id: bad ?? '' }, data: { status: 'rejected', statusReason: 'uji' } }),
    )
    await score()
    expect(await asSystem((tx) => tx.candidate.count({ where: { personId: child.id } }))).toBe(0)
  })
})

describe('choosing', () => {
  test('makes a selected case with its history, and says so on the list', async () => {
    const child = await shortChild()
    await score()
    const { id: candidateId, score: points } = await candidateOf(child.id)
    expect(await choose([candidateId])).toMatchObject({ ok: true, value: { chosen: 1, left: [] } })
    const row = await candidateOf(child.id)
    expect(row).toMatchObject({
      status: 'chosen',
      reasonCode: 'multiple_risks',
      override: false,
      decidedById: team().id,
    })
    expect(row.decisions).toMatchObject([{ step: 'choose', score: points }])
    const made = await asSystem((tx) =>
      tx.auditCase.findUniqueOrThrow({
        where: { id: row.caseId ?? '' },
        include: { events: { orderBy: { sequence: 'asc' } } },
      }),
    )
    expect(made).toMatchObject({ status: 'selected', personId: child.id, selectionReason: 'multiple_risks' })
    expect(made.events.map(({ step }) => step)).toEqual(['propose', 'select'])
    expect(refusalOf(await choose([candidateId]))).toBe('moved_on')
  })

  test('several: what stops one stops that one alone', async () => {
    const [ready, unasked] = [await shortChild(), await shortChild({ consent: false })]
    await score()
    const ids = [(await candidateOf(ready.id)).id, (await candidateOf(unasked.id)).id]
    expect(await choose(ids)).toMatchObject({ value: { chosen: 1, left: [{ code: 'consent_missing', count: 1 }] } })
    expect(await candidateOf(unasked.id)).toMatchObject({ status: 'listed', caseId: null })
    expect(refusalOf(await choose([ids[1] ?? '']))).toBe('consent_missing')
  })

  test('never beyond a quota but with a written reason, which is kept with the figures', async () => {
    const [first, second, third] = [await shortChild(), await shortChild(), await shortChild()]
    await score()
    const rows = [await candidateOf(first.id), await candidateOf(second.id), await candidateOf(third.id)]
    const ids = rows.map((row) => row.id)
    const selected = await asSystem((tx) =>
      tx.auditCase.count({ where: { cycleId: home.cycleId, group: 'BADUTA', status: { not: 'candidate' } } }),
    )
    await quotas({ BADUTA: selected + 1 })
    const tooMany = await choose(ids)
    expect(tooMany).toMatchObject({
      ok: false,
      refusal: {
        code: 'quota_exceeded',
        params: { group: 'BADUTA', quota: String(selected + 1), chosen: String(selected), more: '3' },
      },
    })
    expect(await choose([ids[0] ?? ''])).toMatchObject({ value: { chosen: 1 } })
    expect(refusalOf(await choose([ids[1] ?? '']))).toBe('quota_exceeded')
    const forced = await choose([ids[1] ?? ''], { overrideReason: 'Gizi buruk, tidak dapat menunggu' })
    expect(forced).toMatchObject({ value: { chosen: 1 } })
    const kept = await candidateOf(second.id)
    expect(kept).toMatchObject({ override: true, overrideReason: 'Gizi buruk, tidak dapat menunggu' })
    expect(kept.decisions).toMatchObject([
      { figures: { exceeded: [{ quota: selected + 1, chosen: selected + 1, more: 1 }] } },
    ])
  })

  test('a village’s own quota holds too, and a case’s own page is bound by it', async () => {
    const [village] = home.villages
    const { caseId, child } = await makeCase(home, 'candidate')
    await quotas({ BADUTA: 0 }, village.code)
    const command = () => ({ commandId: id(), caseId, note: null })
    const refused = await selectCase(team(), command())
    expect(refused).toMatchObject({ refusal: { code: 'quota_exceeded', params: { area: village.name, quota: '0' } } })
    await score()
    expect(await candidateOf(child.id)).toMatchObject({ source: 'referral', status: 'listed', caseId })
    expect(await selectCase(team(), { ...command(), overrideReason: 'Tidak dapat menunggu' })).toMatchObject({
      ok: true,
    })
    expect(await candidateOf(child.id)).toMatchObject({ status: 'chosen', override: true })
    await quotas({}, village.code)
  })

  test('two who choose at once count each other', async () => {
    const [one, two] = [await shortChild(), await shortChild()]
    await score()
    const ids = [(await candidateOf(one.id)).id, (await candidateOf(two.id)).id]
    const selected = await asSystem((tx) =>
      tx.auditCase.count({ where: { cycleId: home.cycleId, group: 'BADUTA', status: { not: 'candidate' } } }),
    )
    await quotas({ BADUTA: selected + 1 })
    const both = await Promise.all(ids.map((each) => choose([each])))
    expect(both.map(refusalOf).toSorted()).toEqual(['done', 'quota_exceeded'])
  })

  test('not before the cycle has come to its selection', async () => {
    const { cycleId, actors } = other
    await asSystem((tx) => tx.cycle.update({ where: { id: cycleId }, data: { areaCode: other.areaCode } }))
    const early = await asSystem((tx) =>
      tx.cycle.create({
        data: {
          areaCode: '63.07',
          year: 2026,
          semester: 1,
          startsOn: new Date('2026-01-01'),
          endsOn: new Date('2026-06-30'),
          stage: 'S1_MANAGEMENT',
        },
        select: { id: true },
      }),
    )
    const actor = { ...actors.technical_team, areaCode: '63.07' }
    const outcome = await chooseCandidates(actor, {
      commandId: id(),
      cycleId: early.id,
      candidates: [id()],
      reasonCode: 'high_area',
      note: null,
      overrideReason: null,
    })
    expect(outcome).toMatchObject({ refusal: { code: 'stage_not_reached', params: { stage: 'S1_MANAGEMENT' } } })
  })
})

describe('rejecting', () => {
  test('for a reason, and looked at again when somebody asks; everything stays in the history', async () => {
    const child = await shortChild()
    await score()
    const { id: candidateId } = await candidateOf(child.id)
    expect(await reject([candidateId])).toMatchObject({ value: { rejected: 1 } })
    expect(refusalOf(await choose([candidateId]))).toBe('moved_on')
    const again = { commandId: id(), cycleId: home.cycleId, candidateId, note: 'Keluarga kembali' }
    expect(await reconsiderCandidate(team(), again)).toMatchObject({ ok: true })
    expect(refusalOf(await reconsiderCandidate(team(), { ...again, commandId: id() }))).toBe('moved_on')
    expect(await choose([candidateId])).toMatchObject({ value: { chosen: 1 } })
    const view = await asActor(team(), (tx) => candidateView(tx, team(), home.cycleId, candidateId, today()))
    expect(view?.decisions.map(({ step }) => step)).toEqual(['choose', 'reconsider', 'reject'])
    expect(view?.decisions.every(({ by }) => by === team().name)).toBe(true)
  })
})

describe('referring', () => {
  test('names somebody who has no sign and no consent yet, once', async () => {
    const child = await makePerson(home, { consent: false })
    const referral = () => ({ commandId: id(), personId: child.id, referralReason: 'Sering sakit sejak lahir' })
    const { village_officer: officer } = home.actors
    expect(await referPerson(officer, referral())).toMatchObject({ ok: true })
    expect(refusalOf(await referPerson(team(), referral()))).toBe('already_listed')
    const row = await candidateOf(child.id)
    expect(row).toMatchObject({ source: 'referral', referredById: officer.id, score: expect.any(Number) })
    await score()
    expect(await candidateOf(child.id)).toMatchObject({
      source: 'referral',
      referralReason: 'Sering sakit sejak lahir',
    })
  })

  test('a proposal stands on the list too; one for a rejected candidate is looked at again', async () => {
    const child = await shortChild()
    await score()
    const { id: candidateId } = await candidateOf(child.id)
    await reject([candidateId])
    const proposal = { commandId: id(), personId: child.id, selectionReason: 'hard_case', selectionNote: null } as const
    const proposed = await proposeCase(home.actors.village_officer, proposal)
    expect(proposed.ok).toBe(true)
    expect(await candidateOf(child.id)).toMatchObject({
      status: 'listed',
      caseId: proposed.ok ? proposed.value.caseId : '',
    })
    expect(await choose([candidateId])).toMatchObject({ value: { chosen: 1 } })
  })
})

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
