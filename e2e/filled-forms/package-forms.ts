import { expect, type Page } from '@playwright/test'
import { claimFreeLine } from '../claims'
import { daysAgo } from '../dates'
import { button, expectProblem, field, summary } from '../forms'
import type { FilledForm } from './filled-form'

const ACTIVITY = 'Satu pekerjaan untuk beberapa keluarga'

/** A planner makes a package, at first with its budget in words and nowhere. */
export const packageForm: FilledForm = {
  name: 'making a work package',
  prepare: async () => {
    const { id, planner } = await claimFreeLine('in_progress')
    return { user: planner, path: `/lines/packages/new?lines=${id}` }
  },
  sendWrong: async (page) => {
    await field(page, 'Pekerjaan').fill(ACTIVITY)
    await field(page, 'Mulai').fill(daysAgo(-7))
    await field(page, 'Selesai paling lambat').fill(daysAgo(-60))
    await field(page, 'Pagu paket').fill('tiga puluh juta')
    await field(page, 'Sumber dana').selectOption('Dana desa')
    await volume(page).fill('1,5')
    await button(page, 'Buat paket').click()
  },
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('2 jawaban perlu diperiksa lagi')
    await expectProblem(field(page, 'Pagu paket'), 'Tulis rupiah tanpa desimal')
    await expect(field(page, 'Pagu paket')).toHaveValue('tiga puluh juta')
    await expect(field(page, 'Tempat')).toHaveAttribute('aria-invalid', 'true')
    await expect(field(page, 'Pekerjaan')).toHaveValue(ACTIVITY)
    await expect(field(page, 'Mulai')).toHaveValue(daysAgo(-7))
    await expect(field(page, 'Sumber dana').getByRole('option', { selected: true })).toHaveText('Dana desa')
    await expect(volume(page)).toHaveValue('1,5')
  },
  mend: async (page) => {
    await field(page, 'Pagu paket').fill('30.000.000')
    await field(page, 'Tempat').fill('Satu desa')
    await button(page, 'Buat paket').click()
  },
  expectTaken: async (page) => {
    await expect(page.getByText('Paket tersimpan.', { exact: false })).toBeVisible()
    await expect(page.getByText('Paket dibuat')).toBeVisible()
    await expect(page.getByText('1 keluarga masuk')).toBeVisible()
  },
}

const volume = (page: Page) => page.getByRole('textbox', { name: /^Volume untuk / }).first()
