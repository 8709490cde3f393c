import { expect, type Page } from '@playwright/test'
import { button, field, summary, unfold } from '../../forms'

/** The technical team answers every finding: one in writing, the others with lines from the catalogue; and proposes. */
export async function draftPlan(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}/plan`)
  await expect(team.getByText('3 temuan belum ada tanggapan')).toBeVisible()
  await expect(button(team, 'Ajukan ke Ketua TPPS')).toHaveCount(0)

  const knowledge = team.getByRole('listitem').filter({ hasText: 'P02' })
  await unfold(knowledge, 'Tidak perlu tindakan')
  await field(knowledge, 'Mengapa tidak perlu tindakan?').fill('Ibu sudah ikut kelas ibu balita sejak bulan lalu')
  await button(knowledge, 'Simpan alasan').click()
  await draftLines(team, 2)
  await proposePlan(team)
}

/** On the page of a plan: so many findings are answered from the catalogue, each with a line of its own. */
export async function draftLines(team: Page, count: number): Promise<void> {
  await expect(team.getByText(`${count} temuan belum ada tanggapan`)).toBeVisible()
  await button(team, 'Susun semua dari katalog').click()
  await expect(team.getByText(`${count} kegiatan disusun dari katalog. Periksa satu per satu.`)).toBeVisible()
}

/** On the page of a plan that answers every finding: the chair is asked to sign it. */
export async function proposePlan(team: Page): Promise<void> {
  await button(team, 'Ajukan ke Ketua TPPS').click()
  await expect(team.getByText('Menunggu persetujuan Ketua TPPS')).toBeVisible()
}

/** The chair signs the version that waits, which from then on is frozen. */
export async function approvePlan(chair: Page, caseId: string, version: number): Promise<void> {
  await chair.goto(`/cases/${caseId}/plan`)
  await chair.getByRole('link', { name: 'Periksa RTL' }).click()
  await button(chair, 'Setujui RTL').click()
  await expect(chair).toHaveURL(`/cases/${caseId}/plan`)
  await chair.getByRole('link', { name: `Baca versi ${version}` }).click()
  await expect(chair.getByText('Isi halaman ini tetap seperti saat ditandatangani.')).toBeVisible()
}

const TO_PERKIM = { agency: 'Perkimtan', why: 'Jamban perorangan menjadi urusan Perkimtan tahun ini' }

/** The technical team gives the declined line to the agency that was suggested, in the next version. */
export async function redirectLine(team: Page, caseId: string, { agency, why } = TO_PERKIM): Promise<void> {
  await team.goto(`/cases/${caseId}/plan`)
  await expect(team.getByText('1 kegiatan ditolak OPD')).toBeVisible()
  const declined = team.getByRole('article').filter({ hasText: 'Mengusulkan' })
  await expect(field(declined, 'OPD yang mengerjakan').getByRole('option', { selected: true })).toHaveText(agency)
  await button(declined, 'Susun ulang untuk OPD ini').click()
  await expect(summary(declined)).toContainText('Mengapa dialihkan?')
  await field(declined, 'Mengapa dialihkan?').fill(why)
  await button(declined, 'Susun ulang untuk OPD ini').click()
  await expect(team.getByText(/^Versi 2 sedang disusun/)).toBeVisible()
  await proposePlan(team)
}
