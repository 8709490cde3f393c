import { expect, type Page } from '@playwright/test'
import { badutaBalita } from '@/lib/domain/worksheets/baduta-balita'
import { findField, optionsOf, type Section, type WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { button, choice, field } from '../../forms'
import { ANSWERS, MENDED } from '../worksheet-answers'

type Given = Readonly<Record<string, string | string[]>>

/** Answers one question of the page that is open, in the way its kind of field asks for. */
async function answer(
  page: Page,
  definition: WorksheetDefinition,
  code: string,
  given: string | string[],
): Promise<void> {
  const asked = findField(definition, code)
  if (!asked) throw new Error(`No question ${code}`)
  const options = optionsOf(asked)
  if (options.length === 0) return field(page, asked.label.id).fill(String(given))
  for (const each of [given].flat()) {
    const option = options.find(({ code: known }) => known === each)
    if (!option) throw new Error(`${code} has no answer ${each}`)
    await choice(page, asked.label.id, option.label.id).check()
  }
}

/** The village officer opens the worksheet, and stands before its first page. */
export async function openWorksheet(officer: Page, caseId: string): Promise<void> {
  await officer.goto(`/cases/${caseId}/worksheet`)
  await button(officer, 'Mulai isi kertas kerja').click()
  await officer.getByRole('link', { name: 'Isi bagian ini' }).click()
}

/** The village officer opens the worksheet of a toddler and answers every section, one page after the other. */
export async function fillWorksheet(officer: Page, caseId: string): Promise<void> {
  await openWorksheet(officer, caseId)
  for (const section of badutaBalita.sections) {
    await fillSection(officer, badutaBalita, section, ANSWERS[section.code] ?? {})
  }
  await expect(officer.getByText('Periksa sekali lagi, lalu kirim')).toBeVisible()
}

/** Answers the page that is open, and goes on to the next. */
export async function fillSection(
  officer: Page,
  definition: WorksheetDefinition,
  section: Section,
  answers: Given,
): Promise<void> {
  await expect(officer.getByRole('heading', { level: 1, name: section.label.id })).toBeVisible()
  for (const [code, given] of Object.entries(answers)) await answer(officer, definition, code, given)
  await officer.getByRole('button', { name: /^Simpan & (lanjut|periksa)$/ }).click()
  await expect(officer.getByText(`Bagian “${section.label.id}” sudah tersimpan.`)).toBeVisible()
}

/** The village officer hands the worksheet to the health centre. */
export async function submitWorksheet(officer: Page, caseId: string): Promise<void> {
  await officer.goto(`/cases/${caseId}/worksheet`)
  await button(officer, 'Kirim kertas kerja').first().click()
  await expect(officer.getByText('menunggu verifikasi', { exact: true })).toBeVisible()
}

/** The village officer reads what came back, mends that one answer, and submits again. */
export async function mendWorksheet(officer: Page, caseId: string, mended = MENDED): Promise<void> {
  const { section, question, remark, value } = mended
  await officer.goto(`/cases/${caseId}/worksheet`)
  await officer
    .getByRole('link', { name: `Perbaiki: ${question}` })
    .first()
    .click()
  await expect(officer.getByText(remark)).toBeVisible()
  await field(officer, question).fill(value)
  await button(officer, 'Simpan draf').click()
  await expect(officer.getByText(`Bagian “${section}” sudah tersimpan.`)).toBeVisible()
  await submitWorksheet(officer, caseId)
}
