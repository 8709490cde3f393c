import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Specialty } from '@/lib/domain/reviews/specialties'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { setSpecialty } from '../users/set-specialty'
import { assignReviews } from './assign-reviews'
import { beginReview } from './begin-review'
import { declareByNumber } from './declare-by-number'
import { declareConflict } from './declare-conflict'
import { liftConflict } from './lift-conflict'
import { readBonds } from './list-bonds'
import { readQueue } from './list-queue'
import { readUnassigned } from './list-unassigned'
import { reassign } from './reassign'
import { signReview } from './sign-review'

let home: District
let other: District
let provinces = 63
// A district of its own for each test: what one assigns is another's load.
beforeEach(async () => {
  ;({ home, other } = await seedDistricts(String(provinces++)))
})

type Told = { ok: boolean; refusal?: { code: string; params?: Record<string, string> } }
const codeOf = (outcome: Told) => outcome.refusal?.code ?? 'done'
const team = () => home.actors.technical_team
const assign = (caseIds: string[], expertId: string, actor: Actor = team()) =>
  assignReviews(actor, { commandId: randomUUID(), caseIds, expertId })
const bond = { kind: 'own_patient' as const, reason: 'Pasien di praktik saya' }
const declare = (actor: Actor, caseId: string, expertId = actor.id) =>
  declareConflict(actor, { commandId: randomUUID(), caseId, expertId, ...bond })
const caseOf = (id: string) => asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id } }))
const stepsOf = async (caseId: string) =>
  (await asSystem((tx) => tx.caseEvent.findMany({ where: { caseId }, orderBy: { sequence: 'asc' } }))).map(
    ({ step }) => step,
  )
const verified = async () => (await makeCase(home, 'verified')).caseId
const bondsOf = (caseId: string) => asSystem((tx) => tx.conflictOfInterest.findMany({ where: { caseId } }))

/** The cycle's team is recorded, with these experts in it. */
const recordTeam = (members: { expert: Actor; signed: boolean }[]) =>
  asSystem(async (tx) => {
    const of = { cycleId: home.cycleId, areaCode: home.areaCode }
    const { id: recordedById } = home.actors.district_admin
    const file = { storageKey: randomUUID(), mediaType: 'application/pdf', bytes: 1, sha256: 'uji' }
    await tx.auditTeam.create({ data: { ...of, ...file, decreeNumber: 'SK/1', decreeOn: new Date(), recordedById } })
    for (const { expert, signed } of members) {
      const signature = { commitmentVersion: 1, commitmentSignedOn: new Date(), commitmentSignedById: expert.id }
      const about = { name: expert.name, position: 'Pakar', part: 'expert' as const, fromOn: new Date() }
      await tx.teamMember.create({
        data: { ...of, ...about, userId: expert.id, createdById: recordedById, ...(signed ? signature : {}) },
      })
    }
  })

describe('giving cases out', () => {
  test('several at once, in one go, to one expert; each sees theirs, and a repeated form changes nothing', async () => {
    const ids = [await verified(), await verified()]
    const input = { commandId: randomUUID(), caseIds: ids, expertId: home.actors.expert.id }
    expect(await assignReviews(team(), input)).toEqual({ ok: true, value: { count: 2 } })
    expect(await assignReviews(team(), input)).toEqual({ ok: true, value: { count: 2 } })
    for (const id of ids)
      expect(await caseOf(id)).toMatchObject({ status: 'in_review', expertId: home.actors.expert.id })
    const seen = await asActor(home.actors.expert, (tx) => tx.auditCase.count({ where: { id: { in: ids } } }))
    expect(seen).toBe(2)
    expect((await stepsOf(ids[0] ?? '')).filter((step) => step === 'begin_review')).toHaveLength(1)
  })

  test('all of them or none: one that has gone on keeps the others where they are', async () => {
    const [first, second] = [await verified(), await verified()]
    await assign([second], home.actors.expert.id)
    expect(codeOf(await assign([first, second], home.actors.expert.id))).toBe('moved_on')
    expect(await caseOf(first)).toMatchObject({ status: 'verified', expertId: null })
  })

  test('by proposal: the field of the group first, then evenly', async () => {
    const { expert } = home.actors
    const field = (specialty: Specialty | null) =>
      setSpecialty(home.actors.district_admin, { commandId: randomUUID(), userId: expert.id, specialty })
    const ids = [await verified(), await verified(), await verified(), await verified()]
    expect(codeOf(await assign(ids, 'proposed'))).toBe('done')
    const given = await Promise.all(ids.map(async (id) => (await caseOf(id)).expertId))
    expect(given.filter((id) => id === expert.id)).toHaveLength(2)
    expect(codeOf(await field('paediatrics'))).toBe('done')
    const more = [await verified(), await verified()]
    expect(codeOf(await assign(more, 'proposed'))).toBe('done')
    for (const id of more) expect((await caseOf(id)).expertId).toBe(expert.id)
  })

  test('two who give out the same case: one wins, one is told', async () => {
    const id = await verified()
    const outcomes = await Promise.all([
      assign([id], home.actors.expert.id),
      assign([id], home.others.expert.id, home.others.technical_team),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
  })

  test('nobody but the team, no case and no expert of elsewhere', async () => {
    const id = await verified()
    const foreign = (await makeCase(other, 'verified')).caseId
    expect(codeOf(await assign([id], home.actors.expert.id, home.actors.health_center))).toBe('forbidden')
    expect(codeOf(await assign([id, foreign], home.actors.expert.id))).toBe('not_found')
    expect(codeOf(await assign([id], other.actors.expert.id))).toBe('invalid_fields')
  })
})

describe('a recorded team', () => {
  test('only its signed experts are given cases; where none is recorded nothing changes', async () => {
    const [id, early] = [await verified(), await verified()]
    const { expert } = home.actors
    expect(codeOf(await beginReview(team(), { commandId: randomUUID(), caseId: early, expertId: expert.id }))).toBe(
      'done',
    )
    await recordTeam([{ expert: home.others.expert, signed: false }])
    const begin = (expertId: string) => beginReview(team(), { commandId: randomUUID(), caseId: id, expertId })
    expect(await begin(expert.id)).toMatchObject({
      refusal: { code: 'expert_not_in_team', params: { name: expert.name } },
    })
    expect(codeOf(await begin(home.others.expert.id))).toBe('expert_unsigned')
    expect(codeOf(await assign([id], home.others.expert.id))).toBe('expert_unsigned')
    expect(codeOf(await assign([id], 'proposed'))).toBe('no_expert_fits')
    const over = { commandId: randomUUID(), caseId: early, expertId: home.others.expert.id, reason: 'Sedang cuti' }
    expect(codeOf(await reassign(team(), over))).toBe('expert_unsigned')
    expect(await caseOf(id)).toMatchObject({ status: 'verified', expertId: null })
    await asSystem((tx) =>
      tx.teamMember.updateMany({
        data: { commitmentVersion: 1, commitmentSignedOn: new Date(), commitmentSignedById: home.others.expert.id },
        where: { cycleId: home.cycleId },
      }),
    )
    expect(codeOf(await assign([id], 'proposed'))).toBe('done')
    expect((await caseOf(id)).expertId).toBe(home.others.expert.id)
  })
})

describe('a bond', () => {
  test('declared before: by number, nothing of the case is seen; it is then refused and never proposed', async () => {
    const { expert } = home.actors
    const made = await makeCase(home, 'verified')
    const by = (number: number, cycleId = home.cycleId, actor = expert) =>
      declareByNumber(actor, { commandId: randomUUID(), cycleId, number, ...bond })
    expect(codeOf(await by(made.number + 500))).toBe('invalid_fields')
    expect(codeOf(await by(made.number, home.cycleId, other.actors.expert))).toBe('invalid_fields')
    expect(codeOf(await by(made.number, home.cycleId, team()))).toBe('forbidden')
    expect(codeOf(await by(made.number))).toBe('done')
    expect(codeOf(await by(made.number))).toBe('done')
    expect(await bondsOf(made.caseId)).toMatchObject([{ userId: expert.id, personId: made.child.id, ...bond }])
    expect((await stepsOf(made.caseId)).filter((step) => step === 'conflict.declare')).toHaveLength(1)
    expect(await asActor(expert, (tx) => tx.auditCase.count({ where: { id: made.caseId } }))).toBe(0)

    expect(await assign([made.caseId], expert.id)).toMatchObject({
      refusal: { code: 'expert_conflicted', params: { name: expert.name, number: String(made.number) } },
    })
    expect(codeOf(await assign([made.caseId], 'proposed'))).toBe('done')
    expect((await caseOf(made.caseId)).expertId).toBe(home.others.expert.id)
  })

  test('declared after: the review is not signed, the team is told, and it goes to another', async () => {
    const { expert } = home.actors
    const { caseId } = await makeCase(home, 'in_review', { decided: 'all', reviewDrafted: true })
    expect(codeOf(await declare(expert, caseId))).toBe('done')
    const opinion = {
      diagnosis: 'Perawakan pendek',
      management: 'Konseling gizi',
      recommendation: 'Perbaiki jamban',
      stuntingConfirmed: 'yes' as const,
    }
    expect(codeOf(await signReview(expert, { commandId: randomUUID(), caseId, ...opinion }))).toBe('conflict_declared')
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_review' })
    const page = await asActor(team(), (tx) => readUnassigned(tx, team(), null, today()))
    expect(page.handOver).toMatchObject([{ id: caseId, expert: expert.name, why: 'bound' }])
    const queue = await asActor(expert, (tx) => readQueue(tx, expert, null, today()))
    expect(queue.rows).toMatchObject([{ id: caseId, bound: true, drafted: true }])

    const give = (expertId: string) =>
      reassign(team(), { commandId: randomUUID(), caseId, expertId, reason: 'Benturan kepentingan' })
    expect(codeOf(await give(home.others.expert.id))).toBe('done')
    expect(codeOf(await give(expert.id)), 'not back again').toBe('expert_conflicted')
    expect(codeOf(await signReview(home.others.expert, { commandId: randomUUID(), caseId, ...opinion }))).toBe('done')
  })

  test('is declared by the expert alone or by the team for them, and lifted by the team with a reason', async () => {
    const { expert } = home.actors
    const caseId = await verified()
    expect(codeOf(await declare(expert, caseId)), 'a case not seen').toBe('not_found')
    expect(codeOf(await declare(home.actors.health_center, caseId))).toBe('forbidden')
    expect(codeOf(await declare(team(), caseId, other.actors.expert.id))).toBe('invalid_fields')
    expect(codeOf(await declare(team(), caseId, expert.id))).toBe('done')
    const [row] = await bondsOf(caseId)
    expect(row).toMatchObject({ userId: expert.id, declaredById: team().id, liftedAt: null })
    const lift = (actor: Actor) =>
      liftConflict(actor, { commandId: randomUUID(), conflictId: row?.id ?? '', reason: 'Keliru orang' })
    expect(codeOf(await lift(expert))).toBe('forbidden')
    expect(codeOf(await lift(other.actors.technical_team))).toBe('not_found')
    expect(codeOf(await lift(team()))).toBe('done')
    expect(codeOf(await lift(team()))).toBe('moved_on')
    expect(await stepsOf(caseId)).toEqual(expect.arrayContaining(['conflict.declare', 'conflict.lift']))
    expect((await asActor(team(), (tx) => readBonds(tx, team(), null))).rows).toMatchObject([
      { expert: expert.name, lifted: { reason: 'Keliru orang' } },
    ])
    expect(codeOf(await assign([caseId], expert.id))).toBe('done')
  })

  test('an expert speaks for no other one', async () => {
    const { caseId } = await makeCase(home, 'in_review')
    expect(codeOf(await declare(home.actors.expert, caseId, home.others.expert.id))).toBe('forbidden')
    await expect(
      asActor(home.actors.expert, (tx) =>
        tx.conflictOfInterest.createMany({
          data: [
            {
              ...bond,
              caseId,
              userId: home.others.expert.id,
              personId: randomUUID(),
              areaCode: home.villages[0].code,
              declaredById: home.actors.expert.id,
            },
          ],
        }),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})

test('whoever filled or verified the worksheet is not given the case', async () => {
  const { expert } = home.actors
  const { caseId, number } = await makeCase(home, 'verified')
  for (const data of [
    { verifiedById: expert.id },
    { authorId: expert.id, verifiedById: home.actors.health_center.id },
  ]) {
    await asSystem((tx) => tx.worksheet.updateMany({ where: { caseId }, data }))
    for (const outcome of [
      await assign([caseId], expert.id),
      await beginReview(team(), { commandId: randomUUID(), caseId, expertId: expert.id }),
    ])
      expect(outcome).toMatchObject({
        refusal: { code: 'expert_had_hand', params: { name: expert.name, number: String(number) } },
      })
  }
  expect(codeOf(await assign([caseId], 'proposed'))).toBe('done')
  expect((await caseOf(caseId)).expertId).toBe(home.others.expert.id)
})

test('a field is an expert’s, and set by the admin', async () => {
  const set = (actor: Actor, userId: string) =>
    setSpecialty(actor, { commandId: randomUUID(), userId, specialty: 'nutrition' })
  expect(codeOf(await set(home.actors.district_admin, home.actors.expert.id))).toBe('done')
  expect(codeOf(await set(home.actors.district_admin, home.actors.tpps_chair.id))).toBe('invalid_fields')
  expect(codeOf(await set(home.actors.technical_team, home.actors.expert.id))).toBe('forbidden')
  expect(codeOf(await set(other.actors.district_admin, home.actors.expert.id))).toBe('not_found')
})
