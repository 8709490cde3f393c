import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { makeCase } from '@/test/fixtures/case'
import { makeMeasurement, makePerson } from '@/test/fixtures/person'
import { proposeCase } from '../cases/propose-case'
import { selectCase } from '../cases/select-case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { scoreLongLists } from '../jobs/score-long-lists'
import { chooseCandidates } from './choose-candidates'
import { candidateView } from './get-candidate-view'
import { referPerson } from './refer-person'
import { reconsiderCandidate, rejectCandidates } from './reject-candidates'
import { scoreCandidates } from './score-candidates'
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
