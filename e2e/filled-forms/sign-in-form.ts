import { expect } from '@playwright/test'
import { summary } from '../forms'
import { enterPassword } from '../people'
import type { FilledForm } from './filled-form'

/** Somebody mistypes the password first; it is never shown again, the name is. */
export const signInForm: FilledForm = {
  name: 'signing in',
  prepare: async () => ({ user: null, path: '/sign-in' }),
  sendWrong: (page) => enterPassword(page, 'bidan-2', 'bukan kata sandi saya'),
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('Nama pengguna, nomor telepon, atau kata sandi salah.')
    await expect(page.getByLabel('Nama pengguna atau nomor telepon')).toHaveValue('bidan-2')
    await expect(page.getByLabel('Kata sandi')).toHaveValue('')
  },
  mend: (page) => enterPassword(page, 'bidan-2'),
  expectTaken: (page) => expect(page.getByRole('heading', { level: 1, name: 'Tugas saya' })).toBeVisible(),
}
