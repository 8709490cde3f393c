import { expect, type Page } from '@playwright/test'
import { button, field, nextStep, unfold } from '../../forms'
import { MENDED } from '../worksheet-answers'

/** The health centre sends the worksheet back, with a remark on one answer. */
export async function returnWorksheet(center: Page, caseId: string): Promise<void> {
  await center.goto(`/cases/${caseId}/verification`)
  const remark = field(center, `Catatan untuk “${MENDED.question}”`)
  await unfold(center.locator('details').filter({ has: remark }), 'Beri catatan')
  await remark.fill('Ukur ulang tinggi ibu tanpa alas kaki')
  await button(center, 'Kembalikan ke desa').click()
  await expect(center.getByText('Kertas kerja sudah dikembalikan ke desa.')).toBeVisible()
}

/** The health centre confirms the measurement, without which it may not verify, and verifies the worksheet. */
export async function verifyWorksheet(center: Page, caseId: string): Promise<void> {
  await center.goto(`/cases/${caseId}/verification`)
  await expect(nextStep(center)).toContainText('Sahkan dulu pengukuran terakhir')
  await expect(button(center, 'Verifikasi')).toHaveCount(0)

  await center.getByRole('button', { name: /^Sahkan pengukuran / }).click()
  await expect(center.getByText('Pengukuran sudah disahkan.')).toBeVisible()
  await button(center, 'Verifikasi').click()
  await expect(center.getByText('4 temuan diduga dari jawaban ini.')).toBeVisible()
}
