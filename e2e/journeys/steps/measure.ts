import { expect, type Page } from '@playwright/test'
import { button, choose, field, nextStep } from '../../forms'

export type Reading = { on: string; weight: string; length: string }

/** Fills in what scales and length board say of a child who lies down. */
export async function fillMeasurement(page: Page, { on, weight, length }: Reading): Promise<void> {
  await field(page, 'Tanggal ukur').fill(on)
  await field(page, 'Berat badan').fill(weight)
  await field(page, 'Panjang/tinggi badan').fill(length)
  await choose(page, 'Cara ukur', 'Terlentang')
}

/** Measures on the form that is open, reading while typing what the figures mean. */
export async function measure(page: Page, reading: Reading, category: string): Promise<void> {
  await fillMeasurement(page, reading)
  const live = page.getByRole('region', { name: 'Hasil sementara' })
  await expect(live).toContainText(category)
  await expect(live).toContainText(/z −\d,\d\d SD/)
  await button(page, 'Simpan hasil ukur').click()
}

/** The village officer measures a child that was never measured, from its page. */
export async function measureFirst(officer: Page, personId: string, reading: Reading): Promise<void> {
  await officer.goto(`/people/${personId}`)
  await nextStep(officer).getByRole('link', { name: 'Ukur', exact: true }).click()
  await measure(officer, reading, 'Pendek')
  await expect(officer).toHaveURL(`/people/${personId}`)
  await expect(officer.getByRole('figure').first()).toBeVisible()
}
