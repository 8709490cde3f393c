import { expect, type Locator, type Page } from '@playwright/test'
import { button, choose, field, unfold } from '../../forms'

/** The technical team names the expert, and so begins the review. */
export async function beginReview(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}/review`)
  await team.getByRole('radio', { name: /Dokter spesialis anak/ }).check()
  await button(team, 'Mulai kajian').click()
  await expect(team.getByText('4 temuan belum diputuskan')).toBeVisible()
}

const finding = (team: Page, code: string): Locator =>
  team.getByRole('article').filter({ has: team.getByRole('heading', { name: new RegExp(`^${code} `) }) })

async function confirm(team: Page, code: string): Promise<void> {
  await button(finding(team, code), 'Konfirmasi').click()
  await expect(finding(team, code).getByText('Dikonfirmasi', { exact: true })).toBeVisible()
}

/** The technical team decides on each finding and marks the cause that counts most. */
export async function decideFindings(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}/findings`)
  await expect(finding(team, 'W02')).toContainText('Tidak ada')
  for (const code of ['W02', 'E02', 'P02']) await confirm(team, code)

  await unfold(finding(team, 'P03'), 'Tolak')
  await button(finding(team, 'P03'), 'Tolak temuan ini').click()
  await expect(finding(team, 'P03')).toContainText('Tulis alasannya')
  await field(finding(team, 'P03'), 'Mengapa bukan penyebab?').fill(
    'Ibu mengasuh dengan baik dan ikut kelas ibu balita',
  )
  await button(finding(team, 'P03'), 'Tolak temuan ini').click()
  await expect(finding(team, 'P03')).toContainText('Alasan: Ibu mengasuh dengan baik')

  await button(finding(team, 'W02'), 'Jadikan penyebab utama').click()
  await expect(finding(team, 'W02').getByText('Penyebab utama', { exact: true })).toBeVisible()
  await expect(team.getByText('Semua temuan sudah diputuskan')).toBeVisible()
}

/** The expert writes the review, keeps it as a draft, and signs it. */
export async function signReview(expert: Page, caseId: string): Promise<void> {
  await expert.goto(`/cases/${caseId}/review`)
  await field(expert, 'Diagnosis').fill('Stunting karena infeksi berulang dari lingkungan')
  await button(expert, 'Simpan draf').click()
  await expect(expert.getByRole('status')).toContainText('Draf tersimpan')

  await expect(field(expert, 'Diagnosis')).toHaveValue('Stunting karena infeksi berulang dari lingkungan')
  await choose(expert, 'Apakah ini stunting, bukan hanya perawakan pendek?', 'Ya, stunting')
  await field(expert, 'Tata laksana').fill('Pantau kenaikan berat, beri obat cacing sesuai jadwal')
  await field(expert, 'Rekomendasi').fill('Jamban sehat untuk keluarga, jaminan kesehatan diaktifkan kembali')
  await button(expert, 'Tandatangani').click()
  await expect(expert.getByText(/^Ditandatangani /)).toBeVisible()
}
