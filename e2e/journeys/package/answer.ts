import { expect, type Page } from '@playwright/test'
import { daysAgo } from '../../dates'
import { button, field } from '../../forms'
import { byCommand, type Told } from '../cycle/by-command'
import { declineLine, lineOf } from '../steps/lines'
import { approvePlan, redirectLine } from '../steps/plan'
import type { Family, PackageDistrict } from './families'

const REASON = 'Jamban perorangan tidak dianggarkan tahun ini'
const WHY = 'Desa sanggup memakai Dana Desa'

/** The agency that was asked says no to all of them and names who can: one in the browser, the others by the same command. */
export async function declineAll(works: Page, { families, people }: PackageDistrict): Promise<void> {
  const [first, ...others] = families
  if (!first) throw new Error('There is no family.')
  await declineLine(works, first.lineId, { reason: REASON, proposes: people.village.agencyName })
  await byCommand(
    others.map(({ lineId }): Told => {
      const input = { lineId, reason: REASON, proposedAgencyId: people.village.agencyId }
      return { command: 'declineLine', by: people.works, input }
    }),
  )
}

/** The team gives them to the agency that was named, in the next version of each plan, which the chair approves. */
export async function giveToOther(team: Page, chair: Page, { families, people }: PackageDistrict): Promise<Family[]> {
  const [first, ...others] = families
  if (!first) throw new Error('There is no family.')
  await redirectLine(team, first.caseId, { agency: people.village.agencyName, why: WHY })
  await approvePlan(chair, first.caseId, 2)
  await byCommand(
    others.flatMap(({ caseId, lineId }): Told[] => [
      {
        command: 'revisePlan',
        by: people.team,
        input: { caseId, lineId, agencyId: people.village.agencyId, reason: WHY },
      },
      { command: 'proposePlan', by: people.team, input: { caseId } },
      { command: 'approvePlan', by: people.chair, input: { caseId } },
    ]),
  )
  const given = families.map(async (family) => ({ ...family, lineId: await lineOf(family.caseId, 'DESA') }))
  return Promise.all(given)
}

/** The other agency says yes to all of them at once, on its desk. */
export async function acceptTogether(planner: Page, count: number): Promise<void> {
  await planner.goto('/lines?urgency=unanswered')
  await chooseAll(planner, count)
  await planner.getByRole('radio', { name: /^Terima kegiatan/ }).check()
  await planner.locator('[name=scheduledOn]').fill(daysAgo(-1))
  await button(planner, 'Kerjakan yang dipilih').click()
  await expect(planner.getByText(`${count} kegiatan diterima.`)).toBeVisible()
}

type Package = { activity: string; place: string; budget: string }

/** And makes one work of them. @returns the address of the package's page */
export async function packTogether(
  planner: Page,
  count: number,
  { activity, place, budget }: Package,
): Promise<string> {
  await planner.goto('/lines')
  await chooseAll(planner, count)
  await planner.getByRole('radio', { name: /^Jadikan satu paket pekerjaan/ }).check()
  await button(planner, 'Kerjakan yang dipilih').click()
  await expect(planner.getByRole('heading', { level: 1, name: 'Buat paket pekerjaan' })).toBeVisible()
  await field(planner, 'Pekerjaan').fill(activity)
  await field(planner, 'Tempat').fill(place)
  await field(planner, 'Mulai').fill(daysAgo(-1))
  await field(planner, 'Selesai paling lambat').fill(daysAgo(-90))
  await field(planner, 'Pagu paket').fill(budget)
  await field(planner, 'Sumber dana').selectOption('Dana desa')
  await button(planner, 'Buat paket').click()
  await expect(planner.getByText('Paket tersimpan. Pagu terbagi ke setiap keluarga menurut volumenya.')).toBeVisible()
  return new URL(planner.url()).pathname
}

async function chooseAll(planner: Page, count: number): Promise<void> {
  const boxes = planner.getByRole('checkbox', { name: /^Pilih / })
  await expect(boxes).toHaveCount(count)
  await button(planner, 'Pilih semua di halaman ini').click()
  for (const box of await boxes.all()) await expect(box).toBeChecked()
}
