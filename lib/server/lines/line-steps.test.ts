import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { today } from '../clock'
import { makeCase } from '@/test/fixtures/case'
import { asSystem } from '../db/as-system'
import { acceptLine } from './accept-line'
import { cancelLine } from './cancel-line'
import { completeLine } from './complete-line'
import { declineLine } from './decline-line'
import { NO_MONEY, historyOf, lineNow, makeLine, makeWorld, proof, type World } from './test-lines'
import { postponeLine } from './postpone-line'
import { reopenLine } from './reopen-line'
import { reportLine } from './report-line'
import { verifyLine } from './verify-line'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const command = () => ({ commandId: randomUUID() })
const work = (lineId: string, over = {}) => ({
  ...command(),
  lineId,
  happenedOn: '2026-10-20',
  volume: 1,
  amountRp: 750000n,
  note: 'Bahan sudah terpasang.',
  ...over,
})
const check = (lineId: string) => ({ ...command(), lineId, checkedOn: today(), note: 'Sudah dilihat di rumahnya.' })
const doubt = (lineId: string) => ({ ...command(), lineId, checkedOn: today(), reason: 'Belum ada pintunya.' })

test('the whole way: accepted, reported, done with proof, verified by the village', async () => {
  const { pupr, kader } = world.actors
  const lineId = await makeLine(world)
  const accepted = {
    ...command(),
    lineId,
    allocatedRp: 1_250_000n,
    allocatedSource: 'DANA_DESA',
    allocatedCode: '2.3.01',
    allocatedYear: 2027,
    scheduledOn: '2026-12-01',
  } as const
  expect(await acceptLine(pupr, accepted)).toEqual({ ok: true, value: undefined })
  expect((await reportLine(pupr, work(lineId), [])).ok).toBe(true)
  expect(await lineNow(lineId)).toMatchObject({
    status: 'in_progress',
    allocatedRp: 1_250_000n,
    allocatedSource: 'DANA_DESA',
    allocatedCode: '2.3.01',
    allocatedYear: 2027,
    budgetRp: 1_500_000n,
  })
  expect((await completeLine(pupr, work(lineId, { happenedOn: '2026-11-01' }), [proof()])).ok).toBe(true)
  expect(await lineNow(lineId)).toMatchObject({ status: 'done', doneOn: '2026-11-01', realisations: 2, evidence: 1 })
  expect((await verifyLine(kader, check(lineId))).ok).toBe(true)
  expect(await lineNow(lineId)).toMatchObject({ status: 'verified', verifications: 1 })
  expect(await historyOf(lineId)).toEqual([
    'line.approve',
    'line.accept',
    'line.report',
    'line.complete',
    'line.verify',
  ])
})

test('what is not budgeted stays unknown, and zero stays zero', async () => {
  const [blank, zero] = [await makeLine(world), await makeLine(world)]
  const accepted = { ...NO_MONEY, scheduledOn: '2026-12-01' }
  await acceptLine(world.actors.pupr, { ...command(), lineId: blank, ...accepted })
  await acceptLine(world.actors.pupr, { ...command(), lineId: zero, ...accepted, allocatedRp: 0n })
  expect([(await lineNow(blank)).allocatedRp, (await lineNow(zero)).allocatedRp]).toEqual([null, 0n])
})

describe('done', () => {
  test('without proof is refused, and leaves nothing behind', async () => {
    const lineId = await makeLine(world, { status: 'accepted' })
    expect(await completeLine(world.actors.pupr, work(lineId), [])).toEqual({
      ok: false,
      refusal: { code: 'proof_missing' },
    })
    expect(await lineNow(lineId)).toMatchObject({ status: 'accepted', doneOn: null, realisations: 0 })
    expect(await historyOf(lineId)).toEqual(['line.approve'])
  })

  test('may stand on the proof and the volume of an earlier report', async () => {
    const lineId = await makeLine(world, { status: 'accepted' })
    await reportLine(world.actors.pupr, work(lineId), [proof()])
    expect((await completeLine(world.actors.pupr, work(lineId, { volume: null }), [])).ok).toBe(true)
  })

  test('needs a volume somewhere', async () => {
    const lineId = await makeLine(world, { status: 'accepted' })
    const refused = await completeLine(world.actors.pupr, work(lineId, { volume: null }), [proof()])
    expect(refused).toEqual({ ok: false, refusal: { code: 'invalid_fields', params: { volume: 'required' } } })
  })

  test('again, after somebody doubted it, needs new proof', async () => {
    const { pupr, teknis } = world.actors
    const lineId = await makeLine(world, { status: 'accepted' })
    await completeLine(pupr, work(lineId), [proof()])
    expect((await reopenLine(teknis, doubt(lineId))).ok).toBe(true)
    expect(await lineNow(lineId)).toMatchObject({
      status: 'reopened',
      doneOn: null,
      statusReason: 'Belum ada pintunya.',
    })
    expect(await completeLine(pupr, work(lineId), [])).toEqual({ ok: false, refusal: { code: 'proof_missing' } })
    expect((await completeLine(pupr, work(lineId), [proof()])).ok).toBe(true)
  })
})

describe('dates', () => {
  test('nothing was done before the plan was approved', async () => {
    const lineId = await makeLine(world, { status: 'accepted', approvedOn: '2026-10-01' })
    const early = { ok: false, refusal: { code: 'invalid_fields', params: { happenedOn: 'before_approval' } } }
    expect(await reportLine(world.actors.pupr, work(lineId, { happenedOn: '2026-09-30' }), [])).toEqual(early)
    expect((await reportLine(world.actors.pupr, work(lineId, { happenedOn: '2026-10-01' }), [])).ok).toBe(true)
  })

  test('nobody saw it done before it was done', async () => {
    const lineId = await makeLine(world, { status: 'done' })
    const early = await verifyLine(world.actors.teknis, { ...check(lineId), checkedOn: '2026-10-14' })
    expect(early).toEqual({ ok: false, refusal: { code: 'invalid_fields', params: { checkedOn: 'before_done' } } })
    expect((await lineNow(lineId)).status).toBe('done')
  })

  test('a postponement moves the deadline in force, later and not too far; the planned date stays', async () => {
    const { pupr } = world.actors
    const deadlineOn = addDays(today(), 30)
    const lineId = await makeLine(world, { status: 'in_progress', deadlineOn })
    const later = (day: string) =>
      postponeLine(pupr, { ...command(), lineId, reason: 'Menunggu bahan datang', deadlineOn: day })
    expect(await later(deadlineOn)).toMatchObject({ refusal: { params: { deadlineOn: 'not_later' } } })
    expect(await later(addDays(deadlineOn, 367))).toMatchObject({ refusal: { params: { deadlineOn: 'too_far' } } })
    const planned = (await lineNow(lineId)).dueOn
    expect((await later(addDays(deadlineOn, 1))).ok).toBe(true)
    expect(await lineNow(lineId)).toMatchObject({
      status: 'postponed',
      deadlineOn: addDays(deadlineOn, 1),
      dueOn: planned,
    })
  })
})

describe('declining', () => {
  test('gives the reason and another agency back to the team, which may give the line up', async () => {
    const { pupr, teknis } = world.actors
    const lineId = await makeLine(world)
    const no = { ...command(), lineId, reason: 'Bukan kewenangan kami', proposedAgencyId: world.agencies.dinsos }
    expect((await declineLine(pupr, no)).ok).toBe(true)
    expect(await lineNow(lineId)).toMatchObject({
      status: 'declined',
      declineReason: no.reason,
      proposedAgencyId: world.agencies.dinsos,
    })
    expect((await cancelLine(teknis, { ...command(), lineId, reason: 'Sudah dialihkan' })).ok).toBe(true)
    expect((await lineNow(lineId)).status).toBe('cancelled')
  })

  test('cannot name itself or an agency of another district', async () => {
    const lineId = await makeLine(world)
    for (const proposedAgencyId of [world.agencies.pupr, world.agencies.farPupr]) {
      const refused = await declineLine(world.actors.pupr, {
        ...command(),
        lineId,
        reason: 'Bukan kami',
        proposedAgencyId,
      })
      expect(refused).toEqual({ ok: false, refusal: { code: 'not_found' } })
    }
  })
})

describe('who judges', () => {
  test('never the agency itself', async () => {
    const lineId = await makeLine(world, { status: 'done' })
    expect(await verifyLine(world.actors.pupr, check(lineId))).toEqual({ ok: false, refusal: { code: 'forbidden' } })
    expect(await reopenLine(world.actors.pupr, doubt(lineId))).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  })

  test('nor somebody who reported it from another chair', async () => {
    const { pupr, teknis } = world.actors
    const lineId = await makeLine(world, { status: 'accepted' })
    await completeLine(pupr, work(lineId), [proof()])
    await asSystem((tx) => tx.realisation.updateMany({ where: { lineId }, data: { reportedById: teknis.id } }))
    expect(await verifyLine(teknis, check(lineId))).toEqual({ ok: false, refusal: { code: 'same_person' } })
  })

  test('not the health centre, the chair, the expert or another village', async () => {
    const lineId = await makeLine(world, { status: 'done' })
    const { puskesmas, ketua, admin, pakar, nextKader, nextPuskesmas, farTeknis, provinsi, dpo } = world.actors
    for (const reader of [puskesmas, ketua, admin, pakar]) {
      expect(await verifyLine(reader, check(lineId))).toEqual({ ok: false, refusal: { code: 'forbidden' } })
    }
    for (const stranger of [nextKader, nextPuskesmas, farTeknis, provinsi, dpo]) {
      expect(await verifyLine(stranger, check(lineId))).toEqual({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('what was verified stays so once its case was evaluated on it', async () => {
    const { teknis } = world.actors
    const { caseId } = await makeCase(world.home, 'in_follow_up')
    const lineId = await makeLine(world, { status: 'verified', caseId })
    const put = (status: 'evaluated' | 'in_follow_up') =>
      asSystem((tx) => tx.auditCase.update({ where: { id: caseId }, data: { status } }))
    await put('evaluated')
    expect(await reopenLine(teknis, doubt(lineId))).toMatchObject({ ok: false, refusal: { code: 'moved_on' } })
    await put('in_follow_up')
    expect((await reopenLine(teknis, doubt(lineId))).ok).toBe(true)
  })
})

test('a step out of turn says who moved the line and when', async () => {
  const lineId = await makeLine(world, { status: 'verified' })
  const late = await completeLine(world.actors.pupr, work(lineId), [proof()])
  expect(late).toMatchObject({ ok: false, refusal: { code: 'moved_on', params: { by: world.actors.ketua.name } } })
  expect(await lineNow(lineId)).toMatchObject({ status: 'verified', realisations: 0, evidence: 0 })
})

test('two at once: one wins, the other is told', async () => {
  const { kader, teknis } = world.actors
  for (let round = 0; round < 4; round++) {
    const lineId = await makeLine(world, { status: 'done' })
    const [yes, no] = await Promise.all([verifyLine(kader, check(lineId)), reopenLine(teknis, doubt(lineId))])
    const refusals = [yes, no].flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))
    // Reopening after verification is a step of its own, so both may succeed only in that order.
    if (refusals.length === 0) expect(await historyOf(lineId)).toEqual(['line.approve', 'line.verify', 'line.reopen'])
    else expect(refusals).toEqual(['moved_on'])
    expect((await lineNow(lineId)).verifications).toBe(2 - refusals.length)
  }
  const lineId = await makeLine(world)
  const no = { lineId, reason: 'Bukan kewenangan kami', proposedAgencyId: null }
  const yes = { lineId, ...NO_MONEY, scheduledOn: '2026-12-01' }
  const both = await Promise.all([
    acceptLine(world.actors.pupr, { ...command(), ...yes }),
    declineLine(world.actors.pupr, { ...command(), ...no }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'moved_on', params: { by: world.actors.pupr.name } },
  })
})

test('the same form sent twice, also at once, is one report with one file', async () => {
  const lineId = await makeLine(world, { status: 'accepted' })
  const sent = work(lineId)
  const proofs = [proof()]
  const answers = await Promise.all([
    reportLine(world.actors.pupr, sent, proofs),
    reportLine(world.actors.pupr, sent, proofs),
  ])
  answers.push(await reportLine(world.actors.pupr, sent, proofs))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await lineNow(lineId)).toMatchObject({ realisations: 1, evidence: 1 })
  expect(await historyOf(lineId)).toEqual(['line.approve', 'line.report'])
})

test('every step of a line is refused to another agency as if the line were not there', async () => {
  const { dinsos, farPupr } = world.actors
  const lineId = await makeLine(world, { status: 'accepted' })
  const fresh = await makeLine(world)
  for (const stranger of [dinsos, farPupr]) {
    const answers = [
      await acceptLine(stranger, {
        ...command(),
        lineId: fresh,
        ...NO_MONEY,
        scheduledOn: '2026-12-01',
      }),
      await declineLine(stranger, { ...command(), lineId: fresh, reason: 'Bukan kami', proposedAgencyId: null }),
      await reportLine(stranger, work(lineId), [proof()]),
      await completeLine(stranger, work(lineId), [proof()]),
      await postponeLine(stranger, { ...command(), lineId, reason: 'Menunggu', deadlineOn: '2027-07-30' }),
      await cancelLine(stranger, { ...command(), lineId, reason: 'Tidak perlu' }),
    ]
    expect(answers.map((answer) => !answer.ok && answer.refusal.code)).toEqual(Array(6).fill('not_found'))
  }
})

test('an agency that supports a line reads it and does nothing to it', async () => {
  const lineId = await makeLine(world, { status: 'accepted', support: [world.agencies.dinsos] })
  expect(await reportLine(world.actors.dinsos, work(lineId), [proof()])).toEqual({
    ok: false,
    refusal: { code: 'forbidden' },
  })
})
