import { expect, type Page } from '@playwright/test'
import { daysAgo } from '../../dates'
import { button, field } from '../../forms'
import { newChild } from '../child'
import { carryOutLine, lineOf, verifyLine } from '../steps/lines'
import { letMonthsPass, monitor } from '../steps/monitor'
import { byCommand } from './by-command'
import { recordBirth } from './people'
import { GROUPS, type Run } from './run'
import { advance, expectBlocked } from './team'

/** S7: two lines are carried out with proof and seen by somebody outside the agency; the latrines of the others take longer. */
export async function realise(run: Run): Promise<void> {
  const [team, officer] = [await run.as('team'), await run.as('officer')]
  const insurance = await lineOf(run.people.BUMIL.caseId, 'DINSOS')
  await carryOutLine(await run.planner('DINSOS'), insurance)
  await verifyLine(officer, insurance)
  const latrine = await lineOf(run.people.BADUTA.caseId, 'PUPR')
  await carryOutLine(await run.planner('PUPR'), latrine)
  await verifyLine(team, latrine)
  await advance(team, run.cycleId, 'Monitoring kasus, bulan 1–3')
}

const BIRTH = { on: daysAgo(0), weight: '2900', length: '48,5', proposes: true, closes: true }

/**
 * S8: three months pass. The toddler is measured and the bride is checked in the browser; why the others could not be seen is
 * said by command. The pregnant woman gives birth: her child is linked to her and proposed, her case ends with it.
 */
export async function followThrough(run: Run): Promise<void> {
  const [team, officer] = [await run.as('team'), await run.as('officer')]
  await expectBlocked(team, run.cycleId, '5 dari 5 kasus belum lengkap tiga kali diukur atau dijelaskan.')
  for (const group of GROUPS) await letMonthsPass(run.people[group].caseId, 93)
  await giveBirth(run, officer)
  await monitor(officer, run.people.BADUTA.caseId)
  await check(officer, run.people.CATIN.caseId)
  await expectBlocked(team, run.cycleId, '3 dari 5 kasus belum lengkap tiga kali diukur atau dijelaskan.')
  await explainOthers(run)
  await advance(team, run.cycleId, 'Diseminasi kedua, evaluasi RTL')
}

async function giveBirth({ people }: Run, officer: Page): Promise<void> {
  const { personId, caseId, name } = people.BUMIL
  const baby = newChild().name
  await recordBirth(officer, personId, { ...BIRTH, baby })
  await officer.goto(`/cases/${caseId}`)
  await expect(officer.getByText('Melahirkan').first()).toBeVisible()

  await officer.goto(`/people/${personId}/family`)
  await officer.getByRole('link', { name: baby }).first().click()
  await expect(officer.getByRole('heading', { level: 1, name: baby })).toBeVisible()
  await expect(officer.getByText('Calon kasus')).toBeVisible()
  await officer.getByRole('link', { name: 'Lihat cerita ibu dan anak' }).click()
  await expect(officer.getByRole('link', { name }).first()).toBeVisible()
}

/** The bride's first monthly check. */
async function check(officer: Page, caseId: string): Promise<void> {
  await officer.goto(`/cases/${caseId}/monitoring`)
  await officer.getByRole('link', { name: 'Catat pemeriksaan bulan ke-1' }).click()
  await field(officer, 'Tanggal periksa').fill(daysAgo(60))
  await field(officer, 'Berat badan').fill('52,5')
  await field(officer, 'LILA (lingkar lengan atas)').fill('25,8')
  await field(officer, 'Hb (hemoglobin)').fill('12,5')
  await button(officer, 'Simpan pemeriksaan').click()
  await expect(officer).toHaveURL(`/cases/${caseId}/monitoring`)
  await expect(officer.getByText('Sudah diukur')).toBeVisible()
}

const MONTHS = { CATIN: [2, 3], BUFAS: [1, 2, 3], BALITA: [1, 2, 3] } as const

async function explainOthers({ district, people }: Run): Promise<void> {
  const { officer, secondOfficer } = district.people
  const groups = ['CATIN', 'BUFAS', 'BALITA'] as const
  await byCommand(
    groups.flatMap((group) =>
      MONTHS[group].map((month) => ({
        command: 'recordMissingVisit' as const,
        by: group === 'CATIN' ? officer : secondOfficer,
        input: { caseId: people[group].caseId, month, reason: 'Keluarga bekerja di kebun di luar kabupaten' },
      })),
    ),
  )
}
