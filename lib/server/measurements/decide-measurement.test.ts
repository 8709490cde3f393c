import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { proposeCase } from '../cases/propose-case'
import { asSystem } from '../db/as-system'
import { daysAgo, makeVillage, stored, type TestVillage } from '../people/test-village'
import { confirmMeasurement } from './confirm-measurement'
import { recordMeasurement } from './record-measurement'
import { rejectMeasurement } from './reject-measurement'
import { makeChild, measured } from './test-child'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

async function made(actor: Actor = people.officer) {
  const personId = await makeChild(people.officer)
  const proposed = await proposeCase(people.officer, {
    commandId: randomUUID(),
    personId,
    selectionReason: 'other',
    selectionNote: 'uji',
  })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { caseId } = proposed.value
  const outcome = await recordMeasurement(actor, measured(personId))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { measurementId: outcome.value.measurementId, caseId, personId }
}

const command = (measurementId: string) => ({ commandId: randomUUID(), measurementId })
const rejection = (measurementId: string) => ({ ...command(measurementId), reason: 'timbangan rusak' })
const statusOf = async (id: string) =>
  (await stored('SELECT status, status_reason, status_by_id FROM measurement WHERE id = $1', [id]))[0]

test('the health centre confirms, once, and the history says so', async () => {
  const { measurementId, caseId } = await made()
  const first = command(measurementId)
  expect(await confirmMeasurement(people.center, first)).toMatchObject({ ok: true })
  expect(await confirmMeasurement(people.center, first)).toMatchObject({ ok: true })
  expect(await statusOf(measurementId)).toEqual({
    status: 'confirmed',
    status_reason: null,
    status_by_id: people.center.id,
  })
  const events = await stored(`SELECT step FROM case_event WHERE case_id = $1 AND step = 'measurement.confirm'`, [
    caseId,
  ])
  expect(events).toHaveLength(1)
  const second = await confirmMeasurement(people.otherCenterUser, command(measurementId))
  expect(second).toMatchObject({
    refusal: { code: 'moved_on', params: { by: people.center.name, at: expect.any(String) } },
  })
})

test('two decide at once: one wins, one is told', async () => {
  const { measurementId } = await made()
  const both = await Promise.all([
    confirmMeasurement(people.center, command(measurementId)),
    confirmMeasurement(people.otherCenterUser, command(measurementId)),
  ])
  expect(both.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.code)).sort()).toEqual(['done', 'moved_on'])
})

test('a rejected measurement counts no more: not for the case, not for its monitoring visit', async () => {
  const { measurementId, caseId } = await made()
  await asSystem(
    (
      tx,
    ) => tx.$executeRaw`INSERT INTO monitoring_visit (case_id, area_code, month, due_on, measurement_id, recorded_by_id)
      SELECT id, area_code, 1, current_date, ${measurementId}::uuid, ${people.officer.id}::uuid FROM audit_case WHERE id = ${caseId}::uuid`,
  )
  expect(await stored('SELECT last_measured_on::text AS day FROM audit_case WHERE id = $1', [caseId])).toEqual([
    { day: daysAgo(0) },
  ])
  expect(await rejectMeasurement(people.center, rejection(measurementId))).toMatchObject({ ok: true })
  expect(await statusOf(measurementId)).toMatchObject({ status: 'rejected', status_reason: 'timbangan rusak' })
  expect(await stored('SELECT last_zlen, last_measured_on FROM audit_case WHERE id = $1', [caseId])).toEqual([
    { last_zlen: null, last_measured_on: null },
  ])
  expect(
    await stored('SELECT measurement_id, recorded_by_id FROM monitoring_visit WHERE case_id = $1', [caseId]),
  ).toEqual([{ measurement_id: null, recorded_by_id: null }])
  expect(await confirmMeasurement(people.center, command(measurementId))).toMatchObject({
    refusal: { code: 'moved_on' },
  })
})

test('nobody confirms what they measured, and only a health centre of the village decides', async () => {
  const own = await made(people.center)
  expect(await confirmMeasurement(people.center, command(own.measurementId))).toMatchObject({
    refusal: { code: 'same_person' },
  })
  expect(await confirmMeasurement(people.otherCenterUser, command(own.measurementId))).toMatchObject({ ok: true })

  const { measurementId } = await made()
  for (const actor of [people.officer, people.team, people.chair]) {
    const outcome = await rejectMeasurement(actor, rejection(measurementId))
    expect(outcome).toMatchObject({ refusal: { code: actor === people.officer ? 'same_person' : 'forbidden' } })
  }
  expect(await rejectMeasurement(people.farOfficer, rejection(measurementId))).toMatchObject({
    refusal: { code: 'not_found' },
  })
})
