import { expect, type Locator, type Page } from '@playwright/test'
import { button, choose, field, unfold } from '../../forms'

/** The technical team names the expert, and so begins the review. */
export async function beginReview(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}/review`)
  await team.getByRole('radio', { name: /Dokter spesialis anak/ }).check()
  await button(team, 'Mulai kajian').click()
  await expect(team.getByText('4 temuan belum diputuskan')).toBeVisible()
}

/** The technical team gives every case that waits to the expert who is proposed for it, all at once. */
export async function assignReviews(team: Page, names: readonly string[]): Promise<void> {
  await team.goto('/reviews/assign')
  for (const name of names) await team.getByRole('checkbox', { name: new RegExp(name) }).check()
  await field(team, 'Serahkan yang dicentang kepada').selectOption('Pakar yang diusulkan untuk masing-masing')
  await button(team, 'Serahkan yang dicentang').click()
  await expect(team.getByText(`${names.length} kasus sudah diserahkan.`)).toBeVisible()
}

const finding = (team: Page, code: string): Locator =>
  team.getByRole('article').filter({ has: team.getByRole('heading', { name: new RegExp(`^${code} `) }) })

async function confirm(team: Page, code: string): Promise<void> {
  await button(finding(team, code), 'Konfirmasi').click()
  await expect(finding(team, code).getByText('Dikonfirmasi', { exact: true })).toBeVisible()
}

async function reject(team: Page, code: string, reason: string): Promise<void> {
  await unfold(finding(team, code), 'Tolak')
  await button(finding(team, code), 'Tolak temuan ini').click()
  await expect(finding(team, code)).toContainText('Tulis alasannya')
  await field(finding(team, code), 'Mengapa bukan penyebab?').fill(reason)
  await button(finding(team, code), 'Tolak temuan ini').click()
  await expect(finding(team, code)).toContainText(`Alasan: ${reason}`)
}

type Decisions = { confirmed: readonly string[]; rejected: readonly string[]; primary: string; why: string }

/** What the technical team finds of the demo's child. */
const OF_CHILD: Decisions = {
  confirmed: ['W02', 'E02', 'P02'],
  rejected: ['P03'],
  primary: 'W02',
  why: 'Ibu mengasuh dengan baik dan ikut kelas ibu balita',
}

/** The technical team decides on each finding and marks the cause that counts most. */
export async function decideFindings(team: Page, caseId: string, decisions = OF_CHILD): Promise<void> {
  const { confirmed, rejected, primary, why } = decisions
  await team.goto(`/cases/${caseId}/findings`)
  await expect(finding(team, 'W02')).toContainText('Tidak ada')
  for (const code of confirmed) await confirm(team, code)
  for (const code of rejected) await reject(team, code, why)
  await button(finding(team, primary), 'Jadikan penyebab utama').click()
  await expect(finding(team, primary).getByText('Penyebab utama', { exact: true })).toBeVisible()
  await expect(team.getByText('Semua temuan sudah diputuskan')).toBeVisible()
}

/** The expert writes the review, keeps it as a draft, and signs it; only of a child is asked whether it is stunted. */
export async function signReview(expert: Page, caseId: string, ofChild = true): Promise<void> {
  const diagnosis = 'Stunting atau risikonya karena infeksi berulang dari lingkungan'
  await expert.goto(`/cases/${caseId}/review`)
  await field(expert, 'Diagnosis').fill(diagnosis)
  await button(expert, 'Simpan draf').click()
  await expect(expert.getByRole('status')).toContainText('Draf tersimpan')

  await expect(field(expert, 'Diagnosis')).toHaveValue(diagnosis)
  if (ofChild) await choose(expert, 'Apakah ini stunting, bukan hanya perawakan pendek?', 'Ya, stunting')
  await field(expert, 'Tata laksana').fill('Pantau kenaikan berat, beri obat cacing sesuai jadwal')
  await field(expert, 'Rekomendasi').fill('Jamban sehat untuk keluarga, jaminan kesehatan diaktifkan kembali')
  await button(expert, 'Tandatangani').click()
  await expect(expert.getByText(/^Ditandatangani /)).toBeVisible()
}
