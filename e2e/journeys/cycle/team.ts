import { expect, type Page } from '@playwright/test'
import type { Actor } from '../../../lib/domain/access/actor'
import { daysAgo } from '../../dates'
import { button, choose, field, summary } from '../../forms'
import { photo } from '../../photo'

/** The district admin opens the half-year that runs today. @returns the id of the cycle */
export async function openCycle(admin: Page): Promise<string> {
  await newCycle(admin)
  await choose(admin, 'Semester', daysAgo(0).slice(5, 7) <= '06' ? 'Semester I (AKS I)' : 'Semester II (AKS II)')
  await field(admin, 'Mulai').fill(daysAgo(60))
  await field(admin, 'Berakhir').fill(daysAgo(-120))
  await admin.getByRole('checkbox', { name: 'Audit di seluruh desa dan kelurahan' }).uncheck()
  return open(admin)
}

/** The district admin opens the half-year that is proposed, the one after the last. @returns the id of the cycle */
export async function openNextCycle(admin: Page): Promise<string> {
  await newCycle(admin)
  return open(admin)
}

async function newCycle(admin: Page): Promise<void> {
  await admin.goto('/cycles')
  await admin.getByRole('link', { name: 'Buka siklus' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: 'Buka siklus audit' })).toBeVisible()
}

async function open(admin: Page): Promise<string> {
  await button(admin, 'Buka siklus').click()
  await expect(admin).toHaveURL(/\/cycles\/[0-9a-f-]{36}$/)
  await expect(admin.getByText('Tahap sekarang: Pembentukan tim')).toBeVisible()
  return admin.url().slice(-36)
}

/** The decree is recorded; without its file it is refused where the file belongs, and what was typed stays. */
export async function recordDecree(admin: Page, cycleId: string): Promise<void> {
  await admin.goto(`/cycles/${cycleId}/team`)
  await field(admin, 'Nomor SK').fill('188.45/UJI/2026')
  await field(admin, 'Tanggal SK').fill(daysAgo(50))
  await button(admin, 'Simpan SK').click()
  await expect(summary(admin).first()).toContainText('Lampirkan berkas SK')
  await expect(field(admin, 'Nomor SK')).toHaveValue('188.45/UJI/2026')
  await field(admin, 'Berkas SK').setInputFiles({ name: 'sk.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await button(admin, 'Simpan SK').click()
  await expect(admin.getByText('SK sudah disimpan.')).toBeVisible()
}

type Part = 'Ketua tim' | 'Tim teknis' | 'Tim pakar'

/** A member with an account, as the decree names them. */
export async function addMember(admin: Page, cycleId: string, actor: Actor, part: Part): Promise<void> {
  await admin.goto(`/cycles/${cycleId}/team`)
  await field(admin, 'Akun di Tuntas').selectOption(actor.id)
  await field(admin, 'Jabatan').fill(`Jabatan ${part}`)
  await choose(admin, 'Peran dalam tim', part)
  await field(admin, 'Mulai bertugas').fill(daysAgo(49))
  await button(admin, 'Tambahkan').click()
  await expect(admin.getByText('Anggota sudah ditambahkan.')).toBeVisible()
}

/** A member signs the no-conflict commitment in their own name. */
export async function signCommitment(member: Page, cycleId: string): Promise<void> {
  await member.goto(`/cycles/${cycleId}/team/commitment`)
  await member.getByRole('checkbox', { name: 'Saya sudah membaca dan menyetujui pernyataan ini.' }).check()
  await button(member, 'Tanda tangani').click()
  await expect(member.getByText(/^Ditandatangani /).first()).toBeVisible()
}

/** Whoever leads the stage takes the cycle on; the board then stands at the next. */
export async function advance(leader: Page, cycleId: string, to: string): Promise<void> {
  await leader.goto(`/cycles/${cycleId}`)
  await button(leader, `Lanjutkan ke: ${to}`).click()
  await expect(leader.getByText(`Tahap sekarang: ${to}`)).toBeVisible()
}

/** What is in the way is said in a sentence, and there is no button to pass by. */
export async function expectBlocked(leader: Page, cycleId: string, why: string): Promise<void> {
  await leader.goto(`/cycles/${cycleId}`)
  await expect(leader.getByText(why).first()).toBeVisible()
  await expect(leader.getByRole('button', { name: /^Lanjutkan ke:/ })).toHaveCount(0)
}
