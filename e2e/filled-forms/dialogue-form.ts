import { expect } from '@playwright/test'
import { claimLine } from '../claims'
import { button, choose, expectProblem, field, summary } from '../forms'
import type { FilledForm } from './filled-form'

const TEXT = 'Tulisan Anda'

/** An agency asks the team, at first with a family's card number in it. */
export const dialogueForm: FilledForm = {
  name: 'asking the team about a line',
  prepare: async () => {
    const { id, planner } = await claimLine('accepted')
    return { user: planner, path: `/lines/${id}/dialogue` }
  },
  sendWrong: async (page) => {
    await choose(page, 'Untuk apa?', 'Pertanyaan untuk tim teknis')
    await field(page, TEXT).fill('Apakah KK 6305034101900001 sudah benar?')
    await button(page, 'Kirim').click()
  },
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('1 jawaban perlu diperiksa lagi')
    await expectProblem(field(page, TEXT), 'Jangan menulis NIK atau nomor KK di sini')
    await expect(field(page, TEXT)).toHaveValue('Apakah KK 6305034101900001 sudah benar?')
  },
  mend: async (page) => {
    await field(page, TEXT).fill('Apakah lahannya milik keluarga ini?')
    await button(page, 'Kirim').click()
  },
  expectTaken: async (page) => {
    await expect(page.getByText('Terkirim.')).toBeVisible()
    await expect(page.getByText('Apakah lahannya milik keluarga ini?').first()).toBeVisible()
    await expect(page.getByText('Pertanyaan, menunggu jawaban tim teknis').first()).toBeVisible()
  },
}
