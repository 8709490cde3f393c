import { expect, test, vi } from 'vitest'
import { bumil } from '@/lib/domain/worksheets/bumil'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { yesNo } from '@/lib/domain/worksheets/field-builders'
import { text } from '@/lib/domain/worksheets/text'
import { getSection } from './get-section'
import { getWorksheet } from './get-worksheet'
import { openWorksheet } from './open-worksheet'
import { returnWorksheet } from './return-worksheet'
import { saveSection } from './save-section'
import { submitWorksheet } from './submit-worksheet'
import { codeOf, step, village, worksheetsOf } from './test-steps'
import { fillIn, selectedWoman } from './test-women'
import { verifyWorksheet } from './verify-worksheet'

/** A registry to which a newer version is added while somebody fills in the older one. */
const added = vi.hoisted(() => ({ definitions: [] as unknown[] }))
vi.mock('@/lib/domain/worksheets/registry', async (original) => {
  const real = await original<typeof import('@/lib/domain/worksheets/registry')>()
  const now = () => real.registryOf([...real.DEFINITIONS, ...(added.definitions as WorksheetDefinition[])])
  return {
    ...real,
    findWorksheetDefinition: (code: string, version: number) => now().find(code, version),
    currentWorksheetDefinition: (group: CaseGroup) => now().current(group),
  }
})
vi.mock('../auth/session', () => ({ requireActor: async () => village.officer }))

const asksMore: WorksheetDefinition = {
  ...bumil,
  version: 2,
  sections: bumil.sections.map((section) =>
    section.code === 'services'
      ? { ...section, fields: [...section.fields, yesNo('askedSinceTwo', text('Baru', 'New'), { required: true })] }
      : section,
  ),
}

async function opened() {
  const { caseId } = await selectedWoman('BUMIL')
  expect(codeOf(await openWorksheet(village.officer, step(caseId)))).toBe('done')
  return caseId
}
const versionsOf = async (caseId: string) =>
  (await worksheetsOf(caseId)).map(({ definitionVersion, status }) => [definitionVersion, status])

test('a version retired while somebody fills it in is finished, mended and read as it was; who begins gets the newer', async () => {
  added.definitions = []
  const caseId = await opened()
  await fillIn(caseId, 'BUMIL')

  added.definitions = [asksMore]
  const { form } = await getSection(caseId, 'services', 'id')
  expect(form.fields.map(({ code }) => code)).not.toContain('askedSinceTwo')
  const late = await saveSection(village.officer, {
    ...step(caseId),
    section: 'services',
    raw: { elsimilRecorded: ['yes'], askedSinceTwo: ['yes'] },
  })
  expect(late).toMatchObject({ ok: true, value: { errors: {} } })
  expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
  const back = { ...step(caseId), general: 'Periksa lagi', remarks: [] }
  expect(codeOf(await returnWorksheet(village.verifier, back))).toBe('done')
  expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
  expect(codeOf(await verifyWorksheet(village.verifier, step(caseId)))).toBe('done')
  expect(await versionsOf(caseId)).toEqual([
    [1, 'returned'],
    [1, 'verified'],
  ])
  const rows = (await getWorksheet(caseId, 'id')).read?.sections.flatMap((section) => section.rows) ?? []
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.map(({ code }) => code)).not.toContain('askedSinceTwo')
  const stored = (await worksheetsOf(caseId)).flatMap(({ answers }) => answers.map(({ fieldCode }) => fieldCode))
  expect(stored).not.toContain('askedSinceTwo')

  const newer = await opened()
  expect(await versionsOf(newer)).toEqual([[2, 'draft']])
  expect((await getSection(newer, 'services', 'id')).form.fields.map(({ code }) => code)).toContain('askedSinceTwo')
})
