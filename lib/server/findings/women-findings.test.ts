import { expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { FINDING_CATALOGUE } from '@/lib/domain/findings/catalogue'
import { dateColumn, today } from '../clock'
import { asSystem } from '../db/as-system'
import { Prisma } from '../generated/client'
import { openWorksheet } from '../worksheets/open-worksheet'
import { submitWorksheet } from '../worksheets/submit-worksheet'
import { codeOf, step, village } from '../worksheets/test-steps'
import { fillIn, selectedWoman } from '../worksheets/test-women'
import { verifyWorksheet } from '../worksheets/verify-worksheet'

test('a reading of her check counts where nobody answered, and an answer where somebody did', async () => {
  const { caseId, personId } = await selectedWoman('BUMIL')
  expect(codeOf(await openWorksheet(village.officer, step(caseId)))).toBe('done')
  await fillIn(caseId, 'BUMIL')
  const check = { personId, areaCode: village.officer.areaCode, recordedById: village.officer.id }
  await asSystem(async (tx) => {
    await tx.worksheetAnswer.updateMany({
      where: { caseId, fieldCode: 'motherArmcCm' },
      data: { value: Prisma.DbNull, status: 'unknown' },
    })
    await tx.motherCheck.createMany({
      data: [
        { ...check, checkedOn: dateColumn(addDays(today(), -93)), lilaCm: 20 },
        { ...check, checkedOn: dateColumn(addDays(today(), -2)), lilaCm: 23.4, systolic: 150, diastolic: 95 },
      ],
    })
  })
  expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
  expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('done')

  const found = await asSystem((tx) => tx.finding.findMany({ where: { caseId } }))
  const kek = found.find(({ code }) => code === 'M01')
  expect(kek).toMatchObject({ ruleId: 'M01-armc', ruleVersion: 1, catalogueVersion: FINDING_CATALOGUE.version })
  expect(kek?.evidence).toContainEqual({
    field: 'motherArmcCm',
    value: 23.4,
    operator: 'lt',
    threshold: 23.5,
    ruleId: 'M01-armc',
    ruleVersion: 1,
  })
  // The worksheet says 118/76.
  const illness = found.find(({ code }) => code === 'M10')
  expect(JSON.stringify(illness?.evidence ?? [])).not.toContain('M10-systolic')
})

test('a reading older than a trimester says nothing of today', async () => {
  const { caseId, personId } = await selectedWoman('CATIN')
  expect(codeOf(await openWorksheet(village.officer, step(caseId)))).toBe('done')
  await fillIn(caseId, 'CATIN')
  await asSystem(async (tx) => {
    await tx.worksheetAnswer.updateMany({
      where: { caseId, fieldCode: 'motherArmcCm' },
      data: { value: Prisma.DbNull, status: 'unknown' },
    })
    await tx.motherCheck.create({
      data: {
        personId,
        areaCode: village.officer.areaCode,
        recordedById: village.officer.id,
        checkedOn: dateColumn(addDays(today(), -93)),
        lilaCm: 20,
      },
    })
  })
  await submitWorksheet(village.officer, step(caseId))
  expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('done')
  expect(await asSystem((tx) => tx.finding.count({ where: { caseId, code: 'M01' } }))).toBe(0)
})
