import { expect } from '@playwright/test'
import { button, choice, expectProblem, field, summary } from '../forms'
import { newChild } from '../journeys/child'
import { fillRegistration } from '../journeys/steps/register'
import type { FilledForm } from './filled-form'

/** A child without a name, and half a telephone number. */
export function registerForm(): FilledForm {
  const child = newChild()
  return {
    name: 'registering a child',
    prepare: async () => ({ user: 'kader-2', path: '/people/new' }),
    sendWrong: async (page) => {
      await fillRegistration(page, { ...child, name: '' })
      await field(page, 'Nomor telepon').fill('0812')
      await button(page, 'Daftarkan').click()
    },
    expectRefused: async (page) => {
      await expect(summary(page)).toContainText('2 jawaban perlu diperiksa lagi')
      await expectProblem(field(page, 'Nama anak'), 'Wajib diisi')
      await expectProblem(field(page, 'Nomor telepon'), 'Nomor telepon tidak dikenali')
      await expect(field(page, 'Nomor telepon')).toHaveValue('0812')
      await expect(field(page, 'Tanggal lahir')).toHaveValue(child.bornOn)
      await expect(field(page, 'Nama ibu')).toHaveValue(child.motherName)
      await expect(choice(page, 'Jenis kelamin', child.sex)).toBeChecked()
      await expect(choice(page, 'Bagaimana persetujuan diberikan?', 'Tertulis')).toBeChecked()
      await expect(field(page, 'Hubungan dengan anak')).toHaveValue('mother')
      await expect(field(page, 'Panjang lahir')).toHaveValue('49,5')
    },
    mend: async (page) => {
      await field(page, 'Nama anak').fill(child.name)
      await field(page, 'Nomor telepon').fill('0812 3456 7890')
      await button(page, 'Daftarkan').click()
    },
    expectTaken: (page) => expect(page.getByRole('heading', { level: 1, name: child.name })).toBeVisible(),
  }
}
