import { expect } from '@playwright/test'
import { claimLine } from '../claims'
import { daysAgo } from '../dates'
import { button, expectProblem, field, summary } from '../forms'
import { photo } from '../photo'
import type { FilledForm } from './filled-form'

const AGENCIES = 'OPD yang menurut Anda lebih tepat'

/** An agency declines without saying why. */
export const declineForm: FilledForm = {
  name: 'declining a line',
  prepare: async () => {
    const { id, planner } = await claimLine('approved')
    return { user: planner, path: `/lines/${id}/decline` }
  },
  sendWrong: async (page) => {
    await field(page, AGENCIES).selectOption({ index: 2 })
    await button(page, 'Kembalikan ke tim teknis').click()
  },
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('1 jawaban perlu diperiksa lagi')
    await expectProblem(field(page, 'Mengapa OPD Anda tidak dapat mengerjakannya?'), 'Tulis alasannya')
    await expect(field(page, AGENCIES)).not.toHaveValue('')
  },
  mend: async (page) => {
    await field(page, 'Mengapa OPD Anda tidak dapat mengerjakannya?').fill('Anggaran tahun ini sudah habis')
    await button(page, 'Kembalikan ke tim teknis').click()
  },
  expectTaken: async (page) => {
    await expect(page.getByText('Kegiatan dikembalikan ke tim teknis.')).toBeVisible()
    await expect(page.getByText('Alasan: Anggaran tahun ini sudah habis').first()).toBeVisible()
  },
}

/** An agency writes its volume in words; the photo must be chosen again, and the form says so. */
export const reportForm: FilledForm = {
  name: 'reporting progress',
  prepare: async () => {
    const { id, planner } = await claimLine('accepted')
    return { user: planner, path: `/lines/${id}/report` }
  },
  sendWrong: async (page) => {
    await field(page, 'Tanggal dikerjakan').fill(daysAgo(0))
    await field(page, 'Volume yang dikerjakan').fill('setengah')
    await field(page, 'Rupiah yang dipakai').fill('1.250.000')
    await field(page, 'Apa yang dikerjakan').fill('Fondasi sudah dicor')
    await field(page, 'Bukti').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await button(page, 'Simpan laporan').click()
  },
  expectRefused: async (page) => {
    await expect(summary(page)).toContainText('1 jawaban perlu diperiksa lagi')
    await expectProblem(field(page, 'Volume yang dikerjakan'), 'Tulis angka saja')
    await expect(field(page, 'Volume yang dikerjakan')).toHaveValue('setengah')
    await expect(field(page, 'Rupiah yang dipakai')).toHaveValue('1.250.000')
    await expect(field(page, 'Apa yang dikerjakan')).toHaveValue('Fondasi sudah dicor')
    await expect(page.getByText('Berkas tidak ikut tersimpan. Pilih lagi sebelum mengirim.')).toBeVisible()
  },
  mend: async (page) => {
    await field(page, 'Volume yang dikerjakan').fill('0,5')
    await field(page, 'Bukti').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
    await button(page, 'Simpan laporan').click()
  },
  expectTaken: async (page) => {
    await expect(page.getByText('Laporan tersimpan.')).toBeVisible()
    await expect(page.getByText('Fondasi sudah dicor').first()).toBeVisible()
    await expect(page.getByRole('img', { name: /^Foto bukti/ }).first()).toBeVisible()
  },
}
