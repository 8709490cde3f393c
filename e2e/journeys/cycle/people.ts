import { expect, type Page } from '@playwright/test'
import { daysAgo } from '../../dates'
import { button, choose, field } from '../../forms'
import { newChild } from '../child'
import { measureFirst } from '../steps/measure'
import { registerChild } from '../steps/register'
import type { Run } from './run'

type As = 'Calon pengantin' | 'Ibu hamil' | 'Ibu nifas atau menyusui'
type Woman = { name: string; marriageOn: string }

/** The village officer registers a woman with her consent. @returns her id */
async function registerWoman(officer: Page, as: As, { name, marriageOn }: Woman): Promise<string> {
  await officer.goto('/people/new')
  await officer.getByRole('link', { name: as, exact: true }).click()
  await expect(officer.getByRole('heading', { level: 1, name: `Daftarkan ${as.toLowerCase()}` })).toBeVisible()
  await field(officer, 'Nama lengkap').fill(name)
  await field(officer, 'Tanggal lahir').fill(daysAgo(25 * 365))
  await field(officer, 'Nama suami atau calon suami').fill(newChild().motherName)
  await field(officer, 'Tanggal nikah (rencana atau tercatat)').fill(marriageOn)
  await field(officer, 'Alamat').fill('Jalan Sungai Tapin, RT 3')
  await field(officer, 'Bila belum ada NIK, mengapa?').selectOption('Dokumen tidak ada saat kunjungan')
  await choose(officer, 'Bagaimana persetujuan diberikan?', 'Tertulis')
  await field(officer, 'Siapa yang menyetujui?').fill(name)
  await field(officer, 'Hubungan dengannya').selectOption('Yang bersangkutan')
  await button(officer, 'Daftarkan').click()
  await expect(officer).toHaveURL(/\/people\/[0-9a-f-]{36}/)
  const [, personId] = /\/people\/([0-9a-f-]{36})/.exec(officer.url()) ?? []
  if (!personId) throw new Error(`Nobody at ${officer.url()}`)
  return personId
}

/** Her pregnancy from the KIA book: its first day so many days ago. */
async function recordPregnancy(officer: Page, personId: string, days: number): Promise<void> {
  await officer.goto(`/people/${personId}/pregnancy`)
  await field(officer, 'HPHT (hari pertama haid terakhir)').fill(daysAgo(days))
  await field(officer, 'Kehamilan ke- (G)').fill('1')
  await field(officer, 'Persalinan sebelumnya (P)').fill('0')
  await field(officer, 'Keguguran sebelumnya (A)').fill('0')
  await button(officer, 'Catat kehamilan').click()
  await expect(officer).toHaveURL(`/people/${personId}`)
  await expect(officer.getByText('Sedang hamil', { exact: true })).toBeVisible()
}

export type Birth = { on: string; baby: string; weight: string; length: string; proposes?: boolean; closes?: boolean }

/** A birth of one living child, whose mother agrees that it is registered and, where asked, proposed for audit, her own case ended; it ends on the page of the family. */
export async function recordBirth(officer: Page, personId: string, birth: Birth): Promise<void> {
  const { proposes = false, closes = false } = birth
  await officer.goto(`/people/${personId}/delivery`)
  await field(officer, 'Tanggal persalinan').fill(birth.on)
  await field(officer, 'Tempat persalinan').selectOption('Puskesmas')
  await choose(officer, 'Cara persalinan', 'Normal (spontan)')
  await choose(officer, 'Keadaan saat lahir', 'Lahir hidup')
  await field(officer, 'Nama bayi').first().fill(birth.baby)
  await choose(officer, 'Jenis kelamin bayi', 'Perempuan')
  await field(officer, 'Berat lahir').first().fill(birth.weight)
  await field(officer, 'Panjang lahir').first().fill(birth.length)
  await choose(officer, 'Ibu menyetujui data bayinya dicatat?', 'Tertulis')
  if (closes) {
    // Agencies still owe her something: unless somebody says otherwise, her case stays open for it.
    await expect(officer.getByRole('radio', { name: /^Biarkan terbuka/ })).toBeChecked()
    await officer.getByRole('radio', { name: /^Tutup dengan hasil/ }).check()
  }
  if (proposes) {
    await officer.getByRole('checkbox', { name: 'Usulkan bayi sebagai kasus baduta' }).check()
    await field(officer, 'Mengapa diusulkan?').selectOption('Risikonya lebih dari satu')
  }
  await button(officer, 'Catat persalinan').click()
  await expect(officer).toHaveURL(`/people/${personId}/family`)
  await expect(officer.getByRole('link', { name: birth.baby }).first()).toBeVisible()
}

/** Two villages register one of each group: a bride, a pregnant woman and a toddler; a mother and an older child. */
export async function registerEverybody({ as, people }: Run): Promise<void> {
  const [first, second] = [await as('officer'), await as('secondOfficer')]
  const name = () => newChild().name
  const add = (group: keyof Run['people'], known: { name: string; personId: string }) => {
    people[group] = { ...known, caseId: '' }
  }

  const bride = name()
  add('CATIN', {
    name: bride,
    personId: await registerWoman(first, 'Calon pengantin', { name: bride, marriageOn: daysAgo(-40) }),
  })
  const pregnant = name()
  add('BUMIL', {
    name: pregnant,
    personId: await registerWoman(first, 'Ibu hamil', { name: pregnant, marriageOn: daysAgo(500) }),
  })
  await recordPregnancy(first, people.BUMIL.personId, 265)

  const mother = name()
  add('BUFAS', {
    name: mother,
    personId: await registerWoman(second, 'Ibu nifas atau menyusui', { name: mother, marriageOn: daysAgo(600) }),
  })
  await recordPregnancy(second, people.BUFAS.personId, 290)
  await recordBirth(second, people.BUFAS.personId, { on: daysAgo(20), baby: name(), weight: '2400', length: '47,0' })

  const toddler = newChild()
  add('BADUTA', { name: toddler.name, personId: await registerChild(first, toddler) })
  await measureFirst(first, people.BADUTA.personId, { on: daysAgo(100), weight: '8,0', length: '70,2' })
  const older = { ...newChild(), bornOn: daysAgo(1060) }
  add('BALITA', { name: older.name, personId: await registerChild(second, older) })
  await measureStanding(second, people.BALITA.personId)
}

async function measureStanding(officer: Page, personId: string): Promise<void> {
  await officer.goto(`/people/${personId}/measure`)
  await field(officer, 'Tanggal ukur').fill(daysAgo(100))
  await field(officer, 'Berat badan').fill('10,4')
  await field(officer, 'Panjang/tinggi badan').fill('82,6')
  await choose(officer, 'Cara ukur', 'Berdiri')
  await button(officer, 'Simpan hasil ukur').click()
  await expect(officer).toHaveURL(`/people/${personId}`)
}
