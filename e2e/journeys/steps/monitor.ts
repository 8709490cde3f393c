import { expect, type Page } from '@playwright/test'
import { withDatabase } from '../../database'
import { daysAgo } from '../../dates'
import { button, choose, field, summary, unfold } from '../../forms'
import { measure } from './measure'

/**
 * Nobody waits three months for a test: the approval of the case's plan and the visits that follow from it are moved
 * back by as many days. The server forbids changing what was signed; only its superuser, here, can.
 */
export async function letMonthsPass(caseId: string, days: number): Promise<void> {
  await withDatabase(async (client) => {
    await client.query('UPDATE monitoring_visit SET due_on = due_on - $2::int WHERE case_id = $1', [caseId, days])
    await client.query('SET session_replication_role = replica')
    await client.query(
      `UPDATE plan SET approved_at = approved_at - make_interval(days => $2) WHERE case_id = $1 AND approved_at IS NOT NULL`,
      [caseId, days],
    )
  })
}

const visit = (page: Page, month: number) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Bulan ke-${month}` }) })

/** The village officer measures after one month and after three; in the second the family was away. */
export async function monitor(officer: Page, caseId: string): Promise<void> {
  await officer.goto(`/cases/${caseId}/monitoring`)
  await officer.getByRole('link', { name: 'Ukur bulan ke-1' }).click()
  await measure(officer, { on: daysAgo(62), weight: '8,5', length: '71,8' }, 'z −')
  await expect(visit(officer, 1).getByText('Sudah diukur')).toBeVisible()

  await unfold(visit(officer, 2), 'Tidak dapat diukur karena …')
  await field(officer, 'Mengapa bulan ke-2 tidak dapat diukur?').fill('Keluarga di rumah nenek di Banjarmasin')
  await button(visit(officer, 2), 'Simpan alasan').click()
  await expect(visit(officer, 2).getByText('Tidak dapat diukur: Keluarga di rumah nenek')).toBeVisible()

  await officer.getByRole('link', { name: 'Ukur bulan ke-3' }).click()
  await measure(officer, { on: daysAgo(0), weight: '9,1', length: '74,4' }, 'z −')
  await expect(visit(officer, 3).getByText('Sudah diukur')).toBeVisible()
}

/** The technical team decides how the case came out; whoever decides may not close it. */
export async function evaluate(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}/outcome`)
  await button(team, 'Tetapkan hasil').click()
  await expect(summary(team)).toContainText('Bagaimana hasil kasus ini?')
  await choose(team, 'Bagaimana hasil kasus ini?', 'Membaik')
  await field(team, 'Alasan').fill('Panjang dan berat naik, jamban dipakai keluarga')
  await button(team, 'Tetapkan hasil').click()
  await expect(team.getByText('Anda yang menetapkan hasilnya, jadi orang lain yang menutup kasus ini.')).toBeVisible()
}

/** Another member of the team closes the case. */
export async function closeCase(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}/outcome`)
  await team.getByRole('link', { name: 'Ke penutupan' }).click()
  await expect(team.getByText('Semua kegiatan RTL sudah selesai diperiksa.')).toBeVisible()
  await button(team, 'Tutup kasus').click()
  await expect(team.getByText('Kasus ini sudah ditutup: Membaik')).toBeVisible()
}
