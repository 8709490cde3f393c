import { expect, type Page } from '@playwright/test'
import { button, expectProblem, field } from '../forms'
import type { FilledForm } from './filled-form'

const FAR = 'Jarak ke layanan, jauh: di atas'
const POVERTY = 'Garis kemiskinan per orang per bulan'

/** An admin writes a distance in words into the draft of the catalogue; the other limits stay as they were typed. */
export const limitsForm: FilledForm = {
  name: 'limits of the catalogue',
  prepare: () => Promise.resolve({ user: 'admin', path: '/admin/catalogue/limits' }),
  sendWrong: async (page) => {
    await field(page, FAR).fill('jauh')
    await field(page, POVERTY).fill('560.000')
    await button(page, 'Simpan dalam rancangan').click()
  },
  expectRefused: async (page) => {
    await expectProblem(field(page, FAR), 'Tulis angka saja')
    await expect(field(page, FAR)).toHaveValue('jauh')
    await expect(field(page, POVERTY)).toHaveValue('560.000')
  },
  mend: async (page) => {
    await field(page, FAR).fill('4')
    await button(page, 'Simpan dalam rancangan').click()
  },
  expectTaken: async (page) => {
    // Another browser's admin may have saved meanwhile: told so, with everything typed still there, one sends again.
    const told = page.getByText('Langkah ini sudah dikerjakan oleh')
    await expect(told.or(saved(page))).toBeVisible()
    if (await told.isVisible()) await button(page, 'Simpan dalam rancangan').click()
    await expect(saved(page)).toBeVisible()
  },
}

const saved = (page: Page) => page.getByText('Tersimpan dalam rancangan')
