import { beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { today } from '../clock'
import { asSystem } from '../db/as-system'
import { recordMeasurement } from './record-measurement'
import { measured } from './test-child'

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
})

const DAYS_FOLLOWED = 40
const followed = () => makeCase(home, 'in_follow_up', { since: DAYS_FOLLOWED })
/** A visit of month 2, whatever is asked again about its figures. */
async function visit(personId: string, changes: Record<string, string>) {
  const { village_officer: officer } = home.actors
  const latest = await asSystem((tx) =>
    tx.measurement.findFirstOrThrow({ where: { personId }, orderBy: { measuredOn: 'desc' } }),
  )
  const figures = {
    weightKg: String(latest.weightKg).replace('.', ','),
    lenheiCm: String(latest.lenheiCm).replace('.', ','),
    position: latest.position ?? '',
  }
  return recordMeasurement(officer, measured(personId, { ...figures, month: '2', ...changes }))
}
const monthTwo = (caseId: string) =>
  asSystem((tx) => tx.monitoringVisit.findUniqueOrThrow({ where: { caseId_month: { caseId, month: 2 } } }))

test('a monitoring visit is made by its measurement, once, and a correction takes its place', async () => {
  const { caseId, child } = await followed()
  const made = await visit(child.id, { caseId })
  expect(made).toMatchObject({ ok: true, value: { caseId } })
  if (!made.ok) return
  const { measurementId } = made.value
  expect(await monthTwo(caseId)).toMatchObject({ measurementId, recordedById: home.actors.village_officer.id })

  const again = await visit(child.id, { caseId, measuredOn: addDays(today(), -1) })
  expect(again).toMatchObject({ refusal: { code: 'moved_on' } })
  const corrected = await visit(child.id, { month: '', replacesId: measurementId, replaceReason: 'salah tulis' })
  expect(corrected).toMatchObject({ ok: true })
  if (corrected.ok) expect((await monthTwo(caseId)).measurementId).toBe(corrected.value.measurementId)
})

test('a measurement from before the plan was approved is no monitoring of it', async () => {
  const { caseId, child } = await followed()
  const before = { caseId, measuredOn: addDays(today(), -DAYS_FOLLOWED - 3) }
  expect(await visit(child.id, before)).toMatchObject({
    refusal: { code: 'invalid_fields', params: { measuredOn: 'before_approval' } },
  })
  expect((await monthTwo(caseId)).measurementId).toBeNull()
})

test('an evaluated case takes no more visits: what was decided stands on those it has', async () => {
  const { caseId, child } = await makeCase(home, 'evaluated')
  await asSystem((tx) =>
    tx.monitoringVisit.update({
      where: { caseId_month: { caseId, month: 2 } },
      data: { measurementId: null, missingReason: null, recordedById: null, recordedAt: null },
    }),
  )
  expect(await visit(child.id, { caseId })).toMatchObject({ refusal: { code: 'moved_on' } })
  expect((await monthTwo(caseId)).measurementId).toBeNull()
})
