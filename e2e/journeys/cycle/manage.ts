import { expect, type Page } from '@playwright/test'
import { button, field } from '../../forms'
import { beginMeeting, closeMeeting, keepRecord } from './meetings'
import type { Run } from './run'
import { advance, expectBlocked } from './team'

/** One case of each group, and none of the older children: what is chosen beyond needs a reason. */
const QUOTA = {
  'Calon pengantin': '1',
  'Ibu hamil': '1',
  'Ibu nifas/menyusui': '1',
  Baduta: '1',
  Balita: '0',
}

/** S1: the villages and quotas of the cycle, in the management meeting. */
export async function manage(run: Run): Promise<void> {
  const team = await run.as('team')
  await expectBlocked(team, run.cycleId, 'Belum ada desa lokus yang ditetapkan.')
  const meeting = await beginMeeting(team, run.cycleId, 'Rapat manajemen AKS')
  await chooseVillages(team, run)
  await setQuotas(team, run.cycleId)
  await keepRecord(team, meeting, 'Dua desa menjadi lokus semester ini')
  await closeMeeting(team, meeting)
  await advance(team, run.cycleId, 'Seleksi dan verifikasi kasus')
}

async function chooseVillages(team: Page, { cycleId, district }: Run): Promise<void> {
  await team.goto(`/cycles/${cycleId}/lokus`)
  await expect(team.getByText('Tandai desa lokus')).toBeVisible()
  await team.locator('summary').filter({ hasText: 'Kec. Kecamatan Uji' }).click()
  for (const { name } of district.villages.slice(0, 2)) {
    await team.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check()
  }
  await field(team, 'Dasar penetapan').fill('Rapat manajemen AKS')
  await button(team, 'Simpan lokus').click()
  await expect(team.getByText('Lokus tersimpan: 2 desa/kelurahan.')).toBeVisible()
}

async function setQuotas(team: Page, cycleId: string): Promise<void> {
  await expect(team.getByText(/^Isi kuota kelompok yang belum ada/)).toBeVisible()
  for (const [group, cases] of Object.entries(QUOTA)) await field(team, group).fill(cases)
  await button(team, 'Simpan kuota').click()
  await expect(team.getByText('Kuota tersimpan.')).toBeVisible()
  await team.goto(`/cycles/${cycleId}/lokus`)
  await expect(team.getByText('Lokus dan kuota lengkap')).toBeVisible()
}
