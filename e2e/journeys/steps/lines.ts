import { expect, type Page } from '@playwright/test'
import { rows } from '../../database'
import { daysAgo } from '../../dates'
import { button, field } from '../../forms'
import { photo } from '../../photo'

/** The line of a case that this agency leads and that is not declined. */
export async function lineOf(caseId: string, agency: string): Promise<string> {
  const [line] = await rows<{ id: string }>(
    `SELECT line.id FROM plan_line line JOIN agency ON agency.id = line.lead_agency_id
     WHERE line.case_id = $1 AND agency.code = $2 AND line.status <> 'cancelled' ORDER BY line.number DESC`,
    [caseId, agency],
  )
  if (!line) throw new Error(`Case ${caseId} has no line for ${agency}`)
  return line.id
}

const step = (planner: Page, name: string) => planner.getByRole('link', { name, exact: true }).click()

const NOT_OURS = { reason: 'Jamban perorangan bukan kewenangan kami', proposes: 'Perkimtan' }

/** The agency cannot do what it is asked, says why, and names who can. */
export async function declineLine(planner: Page, lineId: string, { reason, proposes } = NOT_OURS): Promise<void> {
  await planner.goto(`/lines/${lineId}`)
  await step(planner, 'Tolak')
  await field(planner, 'Mengapa OPD Anda tidak dapat mengerjakannya?').fill(reason)
  await field(planner, 'OPD yang menurut Anda lebih tepat').selectOption(proposes)
  await button(planner, 'Kembalikan ke tim teknis').click()
  await expect(planner.getByText('Kegiatan dikembalikan ke tim teknis.')).toBeVisible()
}

/** The agency takes the line on, with its money. */
export async function acceptLine(planner: Page, lineId: string): Promise<void> {
  await planner.goto(`/lines/${lineId}`)
  await step(planner, 'Terima')
  await field(planner, 'Dijadwalkan mulai').fill(daysAgo(-1))
  await field(planner, 'Dana yang dialokasikan').fill('4.500.000')
  await field(planner, 'Sumber dana').selectOption('APBD kabupaten')
  await button(planner, 'Terima kegiatan').click()
  await expect(planner.getByText('Kegiatan diterima. Laporkan kemajuannya di sini.')).toBeVisible()
}

/** The agency reports progress, then that it is done, with a photo. */
export async function carryOutLine(planner: Page, lineId: string): Promise<void> {
  await planner.goto(`/lines/${lineId}`)
  await step(planner, 'Laporkan kemajuan')
  await field(planner, 'Tanggal dikerjakan').fill(daysAgo(0))
  await field(planner, 'Volume yang dikerjakan').fill('0,5')
  await field(planner, 'Apa yang dikerjakan').fill('Bahan sudah dikirim ke rumah keluarga')
  await button(planner, 'Simpan laporan').click()
  await expect(planner.getByText('Laporan tersimpan.')).toBeVisible()

  await step(planner, 'Laporkan selesai')
  await field(planner, 'Tanggal selesai').fill(daysAgo(0))
  await field(planner, 'Volume yang dikerjakan').fill('0,5')
  await field(planner, 'Rupiah yang dipakai').fill('4.250.000')
  await field(planner, 'Apa yang dikerjakan').fill('Sudah terpasang dan dipakai keluarga')
  await field(planner, 'Bukti').setInputFiles({ name: 'bukti.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await button(planner, 'Laporkan selesai').click()
  await expect(planner.getByText('Dilaporkan selesai. Desa atau tim teknis akan memeriksanya.')).toBeVisible()
  await expect(planner.getByRole('img', { name: /^Foto bukti 1/ })).toBeVisible()
}

/** Somebody outside the agency went to see: it is true. */
export async function verifyLine(checker: Page, lineId: string): Promise<void> {
  await checker.goto(`/lines/${lineId}`)
  await step(checker, 'Benar, sudah sampai')
  await field(checker, 'Tanggal dilihat').fill(daysAgo(0))
  await field(checker, 'Apa yang Anda lihat?').fill('Sudah dipakai keluarga setiap hari')
  await button(checker, 'Nyatakan benar').click()
  await expect(checker.getByText('Tuntas: terbukti sampai ke keluarga')).toBeVisible()
}
