import { expect, type Page } from '@playwright/test'
import { button, choose, field } from '../../forms'
import type { Child } from '../child'

/** Fills in the form for a child without a NIK, whose mother agreed. */
export async function fillRegistration(page: Page, child: Child): Promise<void> {
  await field(page, 'Nama anak').fill(child.name)
  await choose(page, 'Jenis kelamin', child.sex)
  await field(page, 'Tanggal lahir').fill(child.bornOn)
  await field(page, 'Nama ibu').fill(child.motherName)
  await field(page, 'Alamat').fill('Jalan Sungai Tapin, RT 2')
  await field(page, 'Bila belum ada NIK, mengapa?').selectOption('Dokumen tidak ada saat kunjungan')
  await field(page, 'Berat lahir').fill('3100')
  await field(page, 'Panjang lahir').fill('49,5')
  await choose(page, 'Bagaimana persetujuan diberikan?', 'Tertulis')
  await field(page, 'Siapa yang menyetujui?').fill(child.motherName)
  await field(page, 'Hubungan dengan anak').selectOption('Ibu')
}

/** The village officer registers a child with the family's consent. @returns the id of the child */
export async function registerChild(officer: Page, child: Child): Promise<string> {
  await officer.goto('/people')
  await officer.getByRole('link', { name: 'Daftarkan sasaran' }).click()
  await expect(officer.getByRole('heading', { level: 1, name: 'Daftarkan anak' })).toBeVisible()
  await fillRegistration(officer, child)
  await button(officer, 'Daftarkan').click()

  await expect(officer.getByRole('heading', { level: 1, name: child.name })).toBeVisible()
  const [, personId] = /\/people\/([0-9a-f-]{36})$/.exec(officer.url()) ?? []
  if (!personId) throw new Error(`No child at ${officer.url()}`)
  return personId
}
