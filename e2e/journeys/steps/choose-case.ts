import { expect, type Page } from '@playwright/test'
import { button, choose, field, unfold } from '../../forms'

/** The village officer proposes a child for audit. @returns the id of its case */
export async function proposeCase(officer: Page, personId: string): Promise<string> {
  await officer.goto(`/people/${personId}`)
  await unfold(officer, 'Usulkan untuk diaudit')
  await choose(officer, 'Mengapa anak ini diusulkan?', 'Risikonya lebih dari satu')
  await button(officer, 'Usulkan').click()
  await expect(officer).toHaveURL(/\/cases\/[0-9a-f-]{36}$/)
  return officer.url().slice(-36)
}

/** The technical team takes the candidate into the audit. */
export async function selectCase(team: Page, caseId: string): Promise<void> {
  await team.goto(`/cases/${caseId}`)
  await team.getByRole('link', { name: 'Kerjakan' }).click()
  await expect(team.getByRole('heading', { level: 1, name: 'Pilih untuk diaudit' })).toBeVisible()
  await expect(team.getByText('Risikonya lebih dari satu')).toBeVisible()
  await field(team, 'Catatan tim teknis').fill('Dipilih pada rapat penetapan kasus')
  await button(team, 'Pilih kasus ini').click()
  await expect(team).toHaveURL(`/cases/${caseId}`)
}
