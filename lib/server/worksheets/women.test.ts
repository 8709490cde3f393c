import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { addDays } from '@/lib/domain/days'
import { dateColumn, today } from '../clock'
import { asSystem } from '../db/as-system'
import { getSection } from './get-section'
import { getVerification } from './get-verification'
import { getWorksheet } from './get-worksheet'
import { openWorksheet } from './open-worksheet'
import { returnWorksheet } from './return-worksheet'
import { saveSection } from './save-section'
import { submitWorksheet } from './submit-worksheet'
import { sheetOf } from './test-answers'
import { answerOf, codeOf, statusOf, step, village, worksheetsOf } from './test-steps'
import { fillIn, selectedWoman, WOMENS_GROUPS, type WomansGroup } from './test-women'
import { verifyWorksheet } from './verify-worksheet'

const asking = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('../auth/session', () => ({ requireActor: async () => asking.actor }))
const as = (actor: Actor) => {
  asking.actor = actor
}
beforeEach(() => as(village.officer))

async function openedWoman(group: WomansGroup) {
  const subject = await selectedWoman(group)
  expect(codeOf(await openWorksheet(village.officer, step(subject.caseId)))).toBe('done')
  return subject
}

const shownIn = async (caseId: string) => {
  const rows = (await getWorksheet(caseId, 'id')).read?.sections.flatMap((section) => section.rows) ?? []
  return Object.fromEntries(rows.map(({ code, shown }) => [code, shown]))
}

describe.each(WOMENS_GROUPS)('a worksheet of %s', (group) => {
  test('is filled in, handed over without a measurement of a child, verified, and makes suspicions', async () => {
    const { caseId } = await openedWoman(group)
    const early = await submitWorksheet(village.officer, step(caseId))
    expect(early).toMatchObject({ ok: false, refusal: { code: 'worksheet_incomplete' } })

    await fillIn(caseId, group)
    const { fill } = await getWorksheet(caseId, 'id')
    expect(fill).toMatchObject({ needsMeasurement: false, missing: [], warnings: [] })
    expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
    const [worksheet] = await worksheetsOf(caseId)
    expect(worksheet).toMatchObject({ definitionCode: group, definitionVersion: 1, status: 'submitted' })

    as(village.verifier)
    expect(await getVerification(caseId, 'id')).toMatchObject({ next: 'decide', mayVerify: true, mayReturn: true })
    expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('done')
    expect(await statusOf(caseId)).toBe('verified')
    const suspected = await asSystem((tx) => tx.finding.findMany({ where: { caseId }, select: { code: true } }))
    expect(suspected.map(({ code }) => code)).toContain('M01')
  })

  test('keeps what only the health centre and the expert read from everybody else', async () => {
    const { caseId } = await openedWoman(group)
    await fillIn(caseId, group)
    await submitWorksheet(village.officer, step(caseId))
    const restricted = async (actor: Actor) => {
      as(actor)
      const sections = (await getWorksheet(caseId, 'id')).read?.sections ?? []
      return sections.flatMap(({ rows }) => rows).filter((row) => row.restricted).length
    }
    expect(await restricted(village.verifier)).toBeGreaterThan(5)
    expect(await restricted(village.team)).toBe(0)
  })

  test('has a page for each section', async () => {
    const { caseId } = await openedWoman(group)
    const { sections } = sheetOf(group)
    for (const { code } of sections) {
      const { form, section } = await getSection(caseId, code, 'en')
      expect(section.of).toBe(sections.length)
      expect(form.fields.length, code).toBeGreaterThan(0)
    }
  })

  test('comes back with a remark and is mended in a new version under the same definition', async () => {
    const { caseId } = await openedWoman(group)
    await fillIn(caseId, group)
    await submitWorksheet(village.officer, step(caseId))
    const remarks = [{ field: 'drinkingWater', reason: 'Lihat lagi di rumah' }]
    expect(codeOf(await returnWorksheet(village.verifier, { ...step(caseId), general: '', remarks }))).toBe('done')
    await saveSection(village.officer, { ...step(caseId), section: 'home', raw: { drinkingWater: ['piped'] } })
    expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
    expect((await worksheetsOf(caseId)).map((each) => [each.definitionCode, each.version, each.status])).toEqual([
      [group, 1, 'returned'],
      [group, 2, 'submitted'],
    ])
  })
})

test('a pregnant woman’s worksheet begins with her pregnancy and her checks', async () => {
  const { caseId, personId } = await selectedWoman('BUMIL')
  const { areaCode } = village.officer
  const rejected = {
    status: 'rejected',
    statusReason: 'uji',
    statusById: village.verifier.id,
    statusAt: new Date(),
  } as const
  const check = { personId, areaCode, recordedById: village.officer.id, checkedOn: dateColumn(addDays(today(), -7)) }
  await asSystem((tx) =>
    tx.motherCheck.createMany({
      data: [
        { ...check, weightKg: 61.5, heightCm: 152, lilaCm: 24.1, hbGDl: 10.8, systolic: 118, diastolic: 76 },
        { ...check, id: randomUUID(), weightKg: 99, ...rejected },
      ],
    }),
  )
  await openWorksheet(village.officer, step(caseId))
  const { partnerName } = await asSystem((tx) => tx.person.findUniqueOrThrow({ where: { id: personId } }))
  const expected = {
    gestationBasis: 'last_period',
    hpht: addDays(today(), -210),
    gravida: '2',
    para: '1',
    fatherName: partnerName,
    motherWeightKg: '61.5',
    motherHeightCm: '152',
    motherArmcCm: '24.1',
    hbThird: '10.8',
    systolic: '118',
  }
  for (const [code, value] of Object.entries(expected)) {
    expect(await answerOf(caseId, code), code).toMatchObject({ value, source: 'other', status: 'filled' })
  }
  expect(await answerOf(caseId, 'hbFirst')).toBeUndefined()

  const { form } = await getSection(caseId, 'nutrition', 'id')
  expect(form.derived.find(({ code }) => code === 'hbLimit')?.shown).toBe('11 g/dL')
  expect(form.derived.find(({ code }) => code === 'anaemiaClass')?.shown).toBe('Anemia ringan')
  expect(form.derived.find(({ code }) => code === 'prePregnancyBmi')).toMatchObject({
    shown: null,
    after: 'motherHeightCm',
  })
})

test('a mother’s worksheet begins with the birth and the child', async () => {
  const { caseId } = await selectedWoman('BUFAS')
  await openWorksheet(village.officer, step(caseId))
  const expected = {
    deliveredOn: today(),
    deliveryPlace: 'health_center',
    deliveryMode: 'spontaneous',
    babySex: 'female',
    birthWeightG: '2900',
    birthLengthCm: '48.5',
    twins: 'no',
  }
  for (const [code, value] of Object.entries(expected))
    expect(await answerOf(caseId, code), code).toMatchObject({ value })
})

test('weeks of pregnancy stand as they were on the day it was handed over', async () => {
  const { caseId } = await openedWoman('BUMIL')
  await fillIn(caseId, 'BUMIL')
  await submitWorksheet(village.officer, step(caseId))
  as(village.verifier)
  expect(await shownIn(caseId)).toMatchObject({ gestationWeeksNow: '30 minggu', trimester: 'Trimester 3' })

  const before = dateColumn(addDays(today(), -70))
  await asSystem((tx) => tx.worksheet.updateMany({ where: { caseId }, data: { submittedAt: before } }))
  expect(await shownIn(caseId)).toMatchObject({ gestationWeeksNow: '20 minggu', trimester: 'Trimester 2' })
})

test('a date that cannot be is asked again where it was typed, and what else was typed is kept', async () => {
  const { caseId } = await openedWoman('BUMIL')
  const page = (raw: Record<string, string[]>) =>
    saveSection(village.officer, { ...step(caseId), section: 'pregnancy', raw })
  const future = await page({ hpht: [addDays(today(), 1)], ancVisits: ['3'] })
  expect(future).toMatchObject({ ok: true, value: { errors: { hpht: 'future_date' } } })
  expect(await answerOf(caseId, 'ancVisits')).toMatchObject({ value: '3' })

  const old = addDays(today(), -322)
  expect(await page({ hpht: [old] })).toMatchObject({
    ok: true,
    value: { errors: {}, warnings: { hpht: 'last_period_too_long_ago' } },
  })
  expect(await answerOf(caseId, 'hpht')).toMatchObject({ value: old })
})
