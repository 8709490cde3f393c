import { expect, type Page } from '@playwright/test'
import { claimFreeLine, claimMember } from '../claims'
import { daysAgo } from '../dates'
import { button, expectProblem, field, summary } from '../forms'
import { photo } from '../photo'
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

/** A planner reports on a package, with a volume in words; the photo must be chosen again, and the form says so. */
export function packageReportForm(): FilledForm {
  let claimed = ''
  const share = (page: Page) => page.locator(`[name="volume-${claimed}"]`)
  return {
    name: 'reporting on a work package',
    prepare: async () => {
      const { id, planner, packageId } = await claimMember('in_progress')
      claimed = id
      return { user: planner, path: `/lines/packages/${packageId}/report` }
    },
    sendWrong: async (page) => {
      await field(page, 'Tanggal dikerjakan').fill(daysAgo(0))
      await field(page, 'Rupiah yang dipakai').fill('12,5 juta')
      await field(page, 'Apa yang dikerjakan').fill('Bahan sudah dibagikan')
      await share(page).fill('dua')
      await field(page, 'Bukti').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
      await button(page, 'Simpan laporan').click()
    },
    expectRefused: async (page) => {
      await expect(summary(page)).toContainText('2 jawaban perlu diperiksa lagi')
      await expectProblem(field(page, 'Rupiah yang dipakai'), 'Tulis rupiah tanpa desimal')
      await expect(field(page, 'Rupiah yang dipakai')).toHaveValue('12,5 juta')
      await expectProblem(share(page), 'Tulis angka saja')
      await expect(share(page)).toHaveValue('dua')
      await expect(field(page, 'Apa yang dikerjakan')).toHaveValue('Bahan sudah dibagikan')
      await expect(page.getByText('Berkas tidak ikut tersimpan. Pilih lagi sebelum mengirim.')).toBeVisible()
    },
    mend: async (page) => {
      await field(page, 'Rupiah yang dipakai').fill('0')
      await share(page).fill('0,25')
      await field(page, 'Bukti').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
      await button(page, 'Simpan laporan').click()
    },
    expectTaken: async (page) => {
      await expect(page.getByText('Laporan tersimpan dan terbagi ke setiap keluarga.')).toBeVisible()
      await expect(page.getByText('Paket dilaporkan').first()).toBeVisible()
    },
  }
}

/** A planner reports on lines of the desk together: money with decimals and no volume at first. */
export function bulkReportForm(): FilledForm {
  let claimed = ''
  const box = (page: Page) => page.locator(`input[type=checkbox][name=line][value="${claimed}"]`)
  const share = (page: Page) => page.locator(`[name="volume-${claimed}"]`)
  return {
    name: 'reporting on lines of the desk together',
    prepare: async () => {
      const { id, planner } = await claimFreeLine('postponed')
      claimed = id
      return { user: planner, path: '/lines?rows=200' }
    },
    sendWrong: async (page) => {
      await box(page).check()
      await page.getByRole('radio', { name: /^Laporkan yang sudah dikerjakan/ }).check()
      await button(page, 'Kerjakan yang dipilih').click()
      await expect(page.getByRole('heading', { name: 'Laporkan 1 kegiatan sekaligus' })).toBeVisible()
      await expect(share(page), 'what is left').not.toHaveValue('')
      await field(page, 'Tanggal dikerjakan').fill(daysAgo(0))
      await field(page, 'Rupiah yang dipakai').fill('-5.000')
      await field(page, 'Apa yang dikerjakan').fill('Bibit sudah dibagikan')
      await share(page).fill('')
      await field(page, 'Bukti').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
      await button(page, 'Simpan laporan').click()
    },
    expectRefused: async (page) => {
      await expect(summary(page)).toContainText('2 jawaban perlu diperiksa lagi')
      await expectProblem(field(page, 'Rupiah yang dipakai'), 'Tulis rupiah tanpa desimal')
      await expect(field(page, 'Rupiah yang dipakai')).toHaveValue('-5.000')
      await expect(share(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(field(page, 'Apa yang dikerjakan')).toHaveValue('Bibit sudah dibagikan')
      await expect(box(page)).toBeChecked()
      await expect(page.getByText('Berkas tidak ikut tersimpan. Pilih lagi sebelum mengirim.')).toBeVisible()
    },
    mend: async (page) => {
      await field(page, 'Rupiah yang dipakai').fill('5.000')
      await share(page).fill('0,5')
      await field(page, 'Bukti').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() })
      await button(page, 'Simpan laporan').click()
    },
    expectTaken: async (page) => {
      await expect(page.getByText('1 kegiatan dilaporkan.')).toBeVisible()
    },
  }
}
