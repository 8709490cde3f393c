import { expect } from '@playwright/test'
import { claimChild } from '../claims'
import { daysAgo } from '../dates'
import { button, choice, expectProblem, field, summary } from '../forms'
import { fillMeasurement } from '../journeys/steps/measure'
import type { FilledForm } from './filled-form'

/** A weight that stands for “no data” in old spreadsheets; then a length nobody believes, asked again and kept. */
export const measureForm: FilledForm = {
  name: 'measuring a child',
  prepare: async () => {
    const { id, officer } = await claimChild()
    return { user: officer, path: `/people/${id}/measure` }
  },
  sendWrong: async (page) => {
    await fillMeasurement(page, { on: daysAgo(0), weight: '8888', length: '70,5' })
    await button(page, 'Simpan hasil ukur').click()
  },
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('1 jawaban perlu diperiksa lagi')
    await expectProblem(field(page, 'Berat badan'), 'Angka ini biasa dipakai sebagai tanda kosong')
    await expect(field(page, 'Berat badan')).toHaveValue('8888')
    await expect(field(page, 'Panjang/tinggi badan')).toHaveValue('70,5')
    await expect(field(page, 'Tanggal ukur')).toHaveValue(daysAgo(0))
    await expect(choice(page, 'Cara ukur', 'Terlentang')).toBeChecked()
  },
  mend: async (page) => {
    await field(page, 'Berat badan').fill('')
    // Far from what any child of this age measured before: asked again, and kept as it was read.
    await field(page, 'Panjang/tinggi badan').fill('48,5')
    await button(page, 'Simpan hasil ukur').click()
    await expect(page.getByText('Hasil ini janggal', { exact: true })).toBeVisible()
    await page.getByLabel('Sudah diukur ulang, hasilnya tetap begitu').check()
    await button(page, 'Simpan hasil ukur').click()
  },
  expectTaken: async (page) => {
    await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/)
    await expect(page.getByText('48,5 cm').filter({ visible: true }).first()).toBeVisible()
  },
}
