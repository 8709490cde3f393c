import { expect, type Page } from '@playwright/test'
import { badutaBalita } from '@/lib/domain/worksheets/baduta-balita'
import { findField, optionsOf, type Section } from '@/lib/domain/worksheets/definition'
import { button, choice, field } from '../../forms'
import { ANSWERS, MENDED } from '../worksheet-answers'

/** Answers one question of the page that is open, in the way its kind of field asks for. */
export async function answer(page: Page, code: string, given: string | string[]): Promise<void> {
  const asked = findField(badutaBalita, code)
  if (!asked) throw new Error(`No question ${code}`)
  const options = optionsOf(asked)
  if (options.length === 0) return field(page, asked.label.id).fill(String(given))
  for (const each of [given].flat()) {
    const option = options.find(({ code: known }) => known === each)
    if (!option) throw new Error(`${code} has no answer ${each}`)
    await choice(page, asked.label.id, option.label.id).check()
  }
}

/** The village officer opens the worksheet and answers every section, one page after the other. */
export async function fillWorksheet(officer: Page, caseId: string): Promise<void> {
  await officer.goto(`/cases/${caseId}/worksheet`)
  await button(officer, 'Mulai isi kertas kerja').click()
  await officer.getByRole('link', { name: 'Isi bagian ini' }).click()
  for (const section of badutaBalita.sections) await fillSection(officer, section)
  await expect(officer.getByText('Periksa sekali lagi, lalu kirim')).toBeVisible()
}

async function fillSection(officer: Page, section: Section): Promise<void> {
  await expect(officer.getByRole('heading', { level: 1, name: section.label.id })).toBeVisible()
  for (const [code, given] of Object.entries(ANSWERS[section.code] ?? {})) await answer(officer, code, given)
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
export async function mendWorksheet(officer: Page, caseId: string): Promise<void> {
  await officer.goto(`/cases/${caseId}/worksheet`)
  await officer
    .getByRole('link', { name: `Perbaiki: ${MENDED.question}` })
    .first()
    .click()
  await expect(officer.getByText('Ukur ulang tinggi ibu tanpa alas kaki')).toBeVisible()
  await field(officer, MENDED.question).fill(MENDED.value)
  await button(officer, 'Simpan draf').click()
  await expect(officer.getByText('Bagian “Orang tua” sudah tersimpan.')).toBeVisible()
  await submitWorksheet(officer, caseId)
}
