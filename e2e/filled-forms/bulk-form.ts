import { expect, type Page } from '@playwright/test'
import { claimLine } from '../claims'
import { daysAgo } from '../dates'
import { button, expectProblem, field, summary } from '../forms'
import type { FilledForm } from './filled-form'

/** A planner accepts a line of the desk with an amount in words; what was ticked stays ticked. */
export function bulkForm(): FilledForm {
  let claimed = ''
  const box = (page: Page) => page.locator(`input[name=line][value="${claimed}"]`)
  return {
    name: 'accepting lines of the desk together',
    prepare: async () => {
      const { id, planner } = await claimLine('approved')
      claimed = id
      return { user: planner, path: '/lines?urgency=unanswered&rows=200' }
    },
    sendWrong: async (page) => {
      await box(page).check()
      await page.getByRole('radio', { name: /^Terima kegiatan/ }).check()
      await field(page, 'Rupiah untuk setiap kegiatan').fill('satu juta')
      await button(page, 'Kerjakan yang dipilih').click()
    },
    expectRefused: async (page) => {
      await expect(summary(page)).toContainText('2 jawaban perlu diperiksa lagi')
      await expectProblem(field(page, 'Rupiah untuk setiap kegiatan'), 'Tulis rupiah tanpa desimal')
      await expect(field(page, 'Rupiah untuk setiap kegiatan')).toHaveValue('satu juta')
      await expect(box(page)).toBeChecked()
    },
    mend: async (page) => {
      await field(page, 'Rupiah untuk setiap kegiatan').fill('1.000.000')
      await page.locator('[name=scheduledOn]').fill(daysAgo(-10))
      await field(page, 'Sumber dana').selectOption('APBD_KAB')
      await button(page, 'Kerjakan yang dipilih').click()
    },
    expectTaken: async (page) => {
      await expect(page.getByText('1 kegiatan diterima.')).toBeVisible()
    },
  }
}
