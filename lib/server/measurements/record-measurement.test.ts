import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { challengeKey } from '@/lib/domain/measurements/measurement-review'
import type { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { computeGrowth } from '@/lib/domain/growth/z-scores'
import { proposeCase } from '../cases/propose-case'
import { asActor } from '../db/as-actor'
import { daysAgo, makeVillage, stored, type TestVillage } from '../people/test-village'
import { measurementsOf } from './measurements-of'
import { recordMeasurement } from './record-measurement'
import { reviewMeasurement } from './review-measurement'
import { makeChild, measured } from './test-child'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

async function record(input: RecordMeasurementInput, actor = people.officer): Promise<string> {
  const outcome = await recordMeasurement(actor, input)
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.measurementId
}

async function makeCase(personId: string): Promise<string> {
  const outcome = await proposeCase(people.officer, {
    commandId: randomUUID(),
    personId,
    selectionReason: 'not_improving',
    selectionNote: null,
  })
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`)
  return outcome.value.caseId
}

type Row = Record<string, unknown>
const rowOf = async (id: string) => (await stored<Row>('SELECT * FROM measurement WHERE id = $1', [id]))[0]
const caseRow = async (id: string) =>
  (await stored<Row>(`SELECT last_zlen::float8, last_measured_on::text FROM audit_case WHERE id = $1`, [id]))[0]
const eventsOf = async (id: string) =>
  (await stored<{ step: string }>('SELECT step FROM case_event WHERE case_id = $1 ORDER BY sequence', [id])).map(
    ({ step }) => step,
  )

describe('what is kept', () => {
  test('the reading, its correction, its z-scores and the standard they are against', async () => {
    const id = await record(measured(await makeChild(people.officer), { position: 'standing', armcCm: '13,2' }))
    const { z } = computeGrowth({
      sex: 'female',
      ageDays: 400,
      weightKg: 8.4,
      lenheiCm: 70.1,
      position: 'standing',
      headcCm: null,
      armcCm: 13.2,
      oedema: false,
    })
    expect(await rowOf(id)).toMatchObject({
      age_days: 400,
      weight_kg: '8.40',
      lenhei_cm: '70.1',
      position: 'standing',
      clenhei_cm: '70.8',
      headc_cm: null,
      armc_cm: '13.2',
      oedema: false,
      zlen: z.lengthForAge?.toFixed(2),
      zwei: z.weightForAge?.toFixed(2),
      zwfl: z.weightForLength?.toFixed(2),
      zhc: null,
      flagged: [],
      standard_version: 'who-2006',
      challenges: [],
      challenge_reason: null,
      status: 'recorded',
      measured_by_id: people.officer.id,
    })
  })

  test('blanks stay blanks: a weight alone gives no length, no position and no length-for-age', async () => {
    const id = await record(measured(await makeChild(people.officer), { lenheiCm: '', position: 'lying' }))
    expect(await rowOf(id)).toMatchObject({ lenhei_cm: null, clenhei_cm: null, position: null, zlen: null, zwfl: null })
  })

  test('oedema: kept, and no z-score with weight', async () => {
    const id = await record(measured(await makeChild(people.officer), { oedema: 'yes' }))
    expect(await rowOf(id)).toMatchObject({ oedema: true, zwei: null, zwfl: null, zbmi: null })
  })

  test('the same form sent again measures nobody twice', async () => {
    const personId = await makeChild(people.officer)
    const form = measured(personId)
    expect(await record(form)).toBe(await record(form))
    expect(await stored('SELECT id FROM measurement WHERE person_id = $1', [personId])).toHaveLength(1)
    const refilled = { ...form, weightKg: 8.7 }
    expect(await recordMeasurement(people.officer, refilled)).toEqual({ ok: false, refusal: { code: 'already_sent' } })
  })
})

test.each([
  [{ weightKg: 0 }, { weightKg: 'zero_is_not_blank' }],
  [{ weightKg: 8888 }, { weightKg: 'sentinel' }],
  [{ lenheiCm: 46012 }, { lenheiCm: 'excel_serial' }],
  [{ weightKg: 8400 }, { weightKg: 'wrong_unit_kg' }],
  [{ measuredOn: daysAgo(-1) }, { measuredOn: 'future_date' }],
  [{ measuredOn: daysAgo(401) }, { measuredOn: 'before_birth' }],
])('%o is refused at its field, whoever sends it', async (changes, params) => {
  const personId = await makeChild(people.officer)
  const outcome = await recordMeasurement(people.officer, { ...measured(personId), ...changes })
  expect(outcome).toEqual({ ok: false, refusal: { code: 'invalid_fields', params } })
  expect(await stored('SELECT id FROM measurement WHERE person_id = $1', [personId])).toEqual([])
})

describe('challenges', () => {
  const asked = { ok: false, refusal: { code: 'needs_confirmation' } }

  test('a length that fell is asked again, and kept with the answer', async () => {
    const personId = await makeChild(people.officer)
    await record(measured(personId, { measuredOn: daysAgo(35), lenheiCm: '71,5' }))
    const form = measured(personId)
    expect(await recordMeasurement(people.officer, form)).toEqual(asked)
    const challenges = await reviewMeasurement(people.officer, form)
    expect(challenges.map(({ code }) => code)).toEqual(['length_fell'])

    const seen = { ...form, challengesSeen: challengeKey(challenges) }
    expect(await recordMeasurement(people.officer, seen)).toEqual(asked)
    expect(await recordMeasurement(people.officer, { ...seen, lenheiCm: 69, remeasured: true })).toEqual(asked)
    const id = await record({ ...seen, remeasured: true, challengeReason: 'papan ukur diperiksa' })
    expect(await rowOf(id)).toMatchObject({
      challenges: [{ code: 'length_fell', field: 'lenheiCm', answer: 'remeasured' }],
      challenge_reason: 'papan ukur diperiksa',
    })
  })

  test('a value beyond WHO’s limits is kept once answered, and flagged', async () => {
    const personId = await makeChild(people.officer)
    const caseId = await makeCase(personId)
    const form = measured(personId, { lenheiCm: '50' })
    const challenges = await reviewMeasurement(people.officer, form)
    const id = await record({ ...form, challengesSeen: challengeKey(challenges), challengeReason: 'sudah tiga kali' })
    expect(await rowOf(id)).toMatchObject({ flagged: expect.arrayContaining(['lengthForAge']) })
    expect(await caseRow(caseId)).toEqual({ last_zlen: null, last_measured_on: null })
  })

  test('two measurements of one day at once: the second is asked', async () => {
    const personId = await makeChild(people.officer)
    const both = await Promise.all([1, 2].map(() => recordMeasurement(people.officer, measured(personId))))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toEqual(asked)
  })
})

describe('the open case', () => {
  test('carries the last valid length-for-age, and its history tells of the measurement', async () => {
    const personId = await makeChild(people.officer)
    await record(measured(personId, { measuredOn: daysAgo(60), lenheiCm: '68' }))
    const caseId = await makeCase(personId)
    expect(await caseRow(caseId)).toMatchObject({ last_measured_on: daysAgo(60) })
    const id = await record(measured(personId))
    const row = await rowOf(id)
    expect(row).toMatchObject({ case_id: caseId })
    expect(await caseRow(caseId)).toEqual({ last_zlen: Number(row?.zlen), last_measured_on: daysAgo(0) })
    await record(measured(personId, { measuredOn: daysAgo(30), lenheiCm: '69' }))
    expect(await caseRow(caseId)).toMatchObject({ last_measured_on: daysAgo(0) })
    expect(await eventsOf(caseId)).toEqual(['propose', 'measurement.record', 'measurement.record'])
  })

  test('an estimated birth date publishes no category by age', async () => {
    const personId = await makeChild(people.officer, { bornOnEstimated: 'yes' })
    const caseId = await makeCase(personId)
    await record(measured(personId))
    expect(await caseRow(caseId)).toEqual({ last_zlen: null, last_measured_on: null })
    const shown = await asActor(people.officer, (tx) => measurementsOf(tx, personId))
    expect(shown?.measurements[0]?.categories).toMatchObject({
      lengthForAge: null,
      weightForLength: expect.any(String),
    })
  })

  test('is monitored only in its follow-up: a measurement before it is no visit', async () => {
    const personId = await makeChild(people.officer)
    const caseId = await makeCase(personId)
    const early = measured(personId, { caseId, month: '2' })
    expect(await recordMeasurement(people.officer, early)).toMatchObject({ refusal: { code: 'moved_on' } })
    expect(await stored('SELECT month FROM monitoring_visit WHERE case_id = $1', [caseId])).toEqual([])
    expect(await stored('SELECT id FROM measurement WHERE person_id = $1', [personId])).toEqual([])
    const foreign = measured(await makeChild(people.officer), { caseId, month: '1' })
    expect(await recordMeasurement(people.officer, foreign)).toMatchObject({ refusal: { code: 'not_found' } })
  })
})

describe('a correction', () => {
  test('is a new measurement; the old one stays, rejected with the reason', async () => {
    const personId = await makeChild(people.officer)
    const caseId = await makeCase(personId)
    const wrong = await record(measured(personId, { weightKg: '9,4' }))
    const right = await record(measured(personId, { replacesId: wrong, replaceReason: 'salah tulis' }))
    expect(await rowOf(wrong)).toMatchObject({ status: 'rejected', status_reason: 'salah tulis', weight_kg: '9.40' })
    expect(await rowOf(right)).toMatchObject({ replaces_id: wrong, status: 'recorded', challenges: [] })
    const again = measured(personId, { measuredOn: daysAgo(1), replacesId: wrong, replaceReason: 'lagi' })
    expect(await recordMeasurement(people.officer, again)).toMatchObject({
      refusal: { code: 'moved_on', params: { by: people.officer.name } },
    })
    expect(await eventsOf(caseId)).toEqual(['propose', 'measurement.record', 'measurement.correct'])
  })

  test('of another child’s measurement is refused', async () => {
    const wrong = await record(measured(await makeChild(people.officer)))
    const form = measured(await makeChild(people.officer), { replacesId: wrong, replaceReason: 'salah anak' })
    expect(await recordMeasurement(people.officer, form)).toMatchObject({ refusal: { code: 'not_found' } })
  })
})

test('another village’s child does not exist; the team sees the child and measures nobody', async () => {
  const personId = await makeChild(people.officer)
  for (const stranger of [people.nextOfficer, people.farOfficer]) {
    expect(await recordMeasurement(stranger, measured(personId))).toEqual({ ok: false, refusal: { code: 'not_found' } })
    expect(await asActor(stranger, (tx) => measurementsOf(tx, personId))).toBeNull()
  }
  expect(await recordMeasurement(people.team, measured(personId))).toMatchObject({ refusal: { code: 'forbidden' } })
})

test('weighings of neighbouring months say whether the child gained enough', async () => {
  const personId = await makeChild(people.officer)
  await record(measured(personId, { measuredOn: daysAgo(120), weightKg: '8' }))
  await record(measured(personId))
  const shown = await asActor(people.officer, (tx) => measurementsOf(tx, personId))
  expect(shown?.measurements.map(({ weightGain }) => weightGain?.code)).toEqual(['B', 'O'])
})
