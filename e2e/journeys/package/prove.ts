import { expect, type Page } from '@playwright/test'
import { daysAgo, written } from '../../dates'
import { button, field } from '../../forms'
import { photo } from '../../photo'
import { byCommand, type Told } from '../cycle/by-command'
import { verifyLine } from '../steps/lines'
import type { Family, PackageDistrict } from './families'

type Report = { families: number; amount: string; note: string }

/** The agency reports its package done for so many families, with one photo for all of them. */
export async function reportDone(planner: Page, address: string, { families, amount, note }: Report): Promise<void> {
  await planner.goto(address)
  await planner.getByRole('link', { name: 'Laporkan paket pekerjaan' }).click()
  await field(planner, 'Tanggal dikerjakan').fill(daysAgo(0))
  await field(planner, 'Rupiah yang dipakai').fill(amount)
  await field(planner, 'Apa yang dikerjakan').fill(note)
  const volumes = planner.getByRole('textbox', { name: /^Volume untuk / })
  await expect(volumes).toHaveCount(families)
  for (const volume of await volumes.all()) await volume.fill('1')
  await planner.getByRole('checkbox', { name: 'Pekerjaan selesai untuk keluarga yang volumenya diisi' }).check()
  await field(planner, 'Bukti').setInputFiles({ name: 'bukti.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await button(planner, 'Simpan laporan').click()
  await expect(planner.getByText('Laporan tersimpan dan terbagi ke setiap keluarga.')).toBeVisible()
  await expect(planner).toHaveURL(new RegExp(`^[^?]*${address}`))
}

/**
 * Somebody outside the agency looks at each of them: the officer on a phone finds one right and one not, the team finds the
 * other ten right.
 */
export async function check(officer: Page, families: Family[], { people }: PackageDistrict): Promise<void> {
  const [refused, seen, ...others] = families
  if (!refused || !seen) throw new Error('There are too few families.')
  await refuse(officer, refused.lineId)
  await verifyLine(officer, seen.lineId)
  await byCommand(
    others.map(({ lineId }): Told => {
      const input = { lineId, checkedOn: daysAgo(0), note: 'Jamban dipakai keluarga' }
      return { command: 'verifyLine', by: people.team, input }
    }),
  )
}

export const NOT_TRUE = 'Pintu dan atap belum terpasang di rumah ini'

async function refuse(officer: Page, lineId: string): Promise<void> {
  await officer.goto(`/lines/${lineId}`)
  await expect(officer.getByRole('img', { name: /^Foto bukti 1/ })).toBeVisible()
  await officer.getByRole('link', { name: 'Belum benar', exact: true }).click()
  await field(officer, 'Tanggal dilihat').fill(daysAgo(0))
  await field(officer, 'Apa yang belum benar atau belum lengkap?').fill(NOT_TRUE)
  await button(officer, 'Kembalikan ke OPD').click()
  await expect(officer.getByText('Kegiatan dikembalikan ke OPD untuk diperbaiki.')).toBeVisible()
}

/** How the members of a package stand, with each one's rupiah of the budget, as its page shows them. */
export async function membersOn(page: Page, address: string): Promise<{ status: string; shareRp: number }[]> {
  await page.goto(address)
  const table = page.getByRole('table', { name: 'Anggota paket' })
  await expect(table).toBeVisible()
  const members = await table
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all()
  return Promise.all(
    members.map(async (row) => {
      const cells = await row.getByRole('cell').allInnerTexts()
      return { status: cells.at(-1)?.trim() ?? '', shareRp: rupiahIn(cells.join(' '))[0] ?? Number.NaN }
    }),
  )
}

/**
 * What a family reads on its own pages: what was promised, by whom, by when, and that it is proven; and of which package it
 * is a part. @returns the rupiah that were spent for it
 */
export async function readFamily(
  reader: Page,
  family: Family,
  { agency, deadlineOn, activity }: { agency: string; deadlineOn: string; activity: string },
): Promise<number> {
  await reader.goto(`/people/${family.personId}`)
  const promised = reader.locator('#promised').getByRole('listitem').filter({ hasText: agency })
  await expect(promised).toHaveCount(1)
  await expect(promised).toContainText(`${agency}, paling lambat ${written(deadlineOn)}`)
  await expect(promised).toContainText('Terbukti')
  await expect(promised).toContainText(`Dilihat sudah sampai ${written(daysAgo(0))}`)

  await reader.goto(`/cases/${family.caseId}`)
  await expect(reader.locator('#chain')).toContainText('1 dari 1 temuan ditanggapi. 1 dari 1 kegiatan terbukti.')

  await reader.goto(`/lines/${family.lineId}`)
  await expect(reader.getByText(`Kegiatan ini anggota Paket 1 (“${activity}”).`, { exact: false })).toBeVisible()
  await expect(reader.getByText(family.beneficiary).first()).toBeVisible()
  const spent = await reader.getByText(/Rp\s[\d.]+ dipakai/).allInnerTexts()
  return spent.flatMap(rupiahIn).reduce((sum, rupiah) => sum + rupiah, 0)
}

/** Every amount in a text, e.g. "Rp 1.250.000". */
export const rupiahIn = (text: string): number[] =>
  [...text.matchAll(/Rp\s([\d.]+)/g)].map(([, digits = '']) => Number(digits.replaceAll('.', '')))
