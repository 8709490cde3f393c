import { expect, type Page } from '@playwright/test'
import { button, field, nextStep, unfold } from '../../forms'
import { MENDED } from '../worksheet-answers'

/** The health centre sends the worksheet back, with a remark on one answer. */
export async function returnWorksheet(center: Page, caseId: string, { question, remark } = MENDED): Promise<void> {
  await center.goto(`/cases/${caseId}/verification`)
  const typed = field(center, `Catatan untuk “${question}”`)
  await unfold(center.locator('details').filter({ has: typed }), 'Beri catatan')
  await typed.fill(remark)
  await button(center, 'Kembalikan ke desa').click()
  await expect(center.getByText('Kertas kerja sudah dikembalikan ke desa.')).toBeVisible()
}

/** The health centre confirms the measurement, without which it may not verify, and verifies the worksheet of a child. */
export async function verifyWorksheet(center: Page, caseId: string): Promise<void> {
  await center.goto(`/cases/${caseId}/verification`)
  await expect(nextStep(center)).toContainText('Sahkan dulu pengukuran terakhir')
  await expect(button(center, 'Verifikasi')).toHaveCount(0)

  await center.getByRole('button', { name: /^Sahkan pengukuran / }).click()
  await expect(center.getByText('Pengukuran sudah disahkan.')).toBeVisible()
  await pass(center, 4)
}

/** The health centre verifies the worksheet of a woman, of whom nothing has to be measured first. */
export async function verifyWomansWorksheet(center: Page, caseId: string, suspected: number): Promise<void> {
  await center.goto(`/cases/${caseId}/verification`)
  await pass(center, suspected)
}

async function pass(center: Page, suspected: number): Promise<void> {
  await button(center, 'Verifikasi').click()
  await expect(center.getByText(`${suspected} temuan diduga dari jawaban ini.`)).toBeVisible()
}
