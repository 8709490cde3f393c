import { expect, type Page } from '@playwright/test'
import { button, field, summary } from '../../forms'
import { rows } from '../../database'
import { proposeCase } from '../steps/choose-case'
import { registerEverybody } from './people'
import { GROUPS, officerOf, type Run } from './run'
import { advance, expectBlocked } from './team'

/** S2: people are registered and named for the long list, and the team chooses from it; one beyond its quota. */
export async function select(run: Run): Promise<void> {
  const team = await run.as('team')
  await registerEverybody(run)
  for (const group of GROUPS) {
    const officer = await run.as(officerOf(group))
    if (group === 'BADUTA' || group === 'BALITA') await proposeCase(officer, run.people[group].personId)
    else await refer(officer, run.people[group].personId)
  }
  await expectBlocked(team, run.cycleId, 'Belum ada kasus yang dipilih.')
  for (const group of GROUPS) await choose(team, run, group)
  await team.goto(`/cycles/${run.cycleId}/selection?status=chosen`)
  await expect(team.getByText('Melebihi kuota, dengan alasan')).toBeVisible()
  await advance(team, run.cycleId, 'Pengisian kertas kerja audit')
}

async function refer(officer: Page, personId: string): Promise<void> {
  await officer.goto(`/people/${personId}/refer`)
  await field(officer, 'Alasan usulan').fill('Risikonya lebih dari satu menurut kunjungan rumah')
  await button(officer, 'Usulkan').click()
  await expect(officer.getByText('Usulan tersimpan di daftar panjang.')).toBeVisible()
}

async function choose(team: Page, run: Run, group: (typeof GROUPS)[number]): Promise<void> {
  const { name, personId } = run.people[group]
  await team.goto(`/cycles/${run.cycleId}/selection`)
  await team.getByRole('checkbox', { name: `Tandai ${name}` }).check()
  await field(team, 'Alasan dipilih').selectOption('Risikonya lebih dari satu')
  await button(team, 'Pilih untuk diaudit').click()
  if (group === 'BALITA') {
    await expect(summary(team)).toContainText('Tulis alasan melebihi kuota')
    await expect(team.getByRole('checkbox', { name: `Tandai ${name}` })).toBeChecked()
    await field(team, 'Alasan melebihi kuota').fill('Anak ini paling pendek di desanya; rapat menyetujui satu lagi')
    await button(team, 'Pilih untuk diaudit').click()
  }
  await expect(team.getByText('1 calon dipilih dan menjadi kasus.')).toBeVisible()
  run.people[group].caseId = await caseOf(run.cycleId, personId)
}

/** The case that choosing somebody opened. */
async function caseOf(cycleId: string, personId: string): Promise<string> {
  const [found] = await rows<{ id: string }>('SELECT id FROM audit_case WHERE cycle_id = $1 AND person_id = $2', [
    cycleId,
    personId,
  ])
  if (!found) throw new Error(`Nobody chose ${personId}`)
  return found.id
}
