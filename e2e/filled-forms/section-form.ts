import { expect } from '@playwright/test'
import { claimCase } from '../claims'
import { button, choice, expectProblem, field, summary } from '../forms'
import type { FilledForm } from './filled-form'

/** A page of the worksheet with one impossible age: the other answers are kept at once. */
export const sectionForm: FilledForm = {
  name: 'a section of the worksheet',
  prepare: async () => {
    const { id, officer } = await claimCase('worksheet')
    return { user: officer, path: `/cases/${id}/worksheet/parents` }
  },
  sendWrong: async (page) => {
    await field(page, 'Umur ibu sekarang').fill('200')
    await field(page, 'Tinggi badan ibu').fill('151,5')
    await choice(page, 'Pendidikan ibu', 'Menengah (SMA)').check()
    await button(page, 'Simpan draf').click()
  },
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('1 jawaban perlu diperiksa lagi')
    await expectProblem(field(page, 'Umur ibu sekarang'), 'Di luar rentang yang mungkin')
    await expect(field(page, 'Umur ibu sekarang')).toHaveValue('200')
    await expect(field(page, 'Tinggi badan ibu')).toHaveValue('151,5')
    await expect(choice(page, 'Pendidikan ibu', 'Menengah (SMA)')).toBeChecked()
    await expect(page.getByText(/^Jawaban lain di bagian ini sudah tersimpan/)).toBeVisible()
  },
  mend: async (page) => {
    await field(page, 'Umur ibu sekarang').fill('29')
    await field(page, 'Umur ibu saat mengandung anak ini').fill('27')
    await button(page, 'Simpan draf').click()
  },
  expectTaken: (page) => expect(page.getByText('Bagian “Orang tua” sudah tersimpan.')).toBeVisible(),
}
