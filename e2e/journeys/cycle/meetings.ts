import { expect, type Page } from '@playwright/test'
import { daysAgo } from '../../dates'
import { button, choose, field, unfold } from '../../forms'

/** The technical team plans a meeting for today and opens it. @returns the address of its page */
export async function beginMeeting(team: Page, cycleId: string, kind: string): Promise<string> {
  await team.goto(`/cycles/${cycleId}/meetings/new`)
  await choose(team, 'Rapat apa?', kind)
  await field(team, 'Tanggal rapat').fill(daysAgo(0))
  await field(team, 'Tempat').fill('Aula Setda')
  await button(team, 'Jadwalkan').click()
  await expect(team.getByRole('heading', { level: 1, name: kind })).toBeVisible()
  await expect(team).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/)
  const address = new URL(team.url()).pathname
  await button(team, 'Buka rapat').click()
  await expect(team.getByText('Lengkapi catatan rapat, lalu tutup')).toBeVisible()
  return address
}

/** Everybody who was asked came; who led it, what was said and what was decided is written down. */
export async function keepRecord(team: Page, meeting: string, decision: string): Promise<void> {
  await team.goto(meeting)
  const came = team.getByRole('radio', { name: 'Hadir', exact: true })
  for (const one of await came.all()) await one.check()
  await button(team, 'Simpan kehadiran').click()
  await expect(team.getByText(/^(\d+) hadir dari \1 undangan\.$/)).toBeVisible()

  await field(team, 'Pemimpin rapat').fill('Kepala DPPKB')
  await field(team, 'Notulen').fill('Semua kasus dibahas menurut nomornya.')
  await button(team, 'Simpan catatan').click()
  await expect(team.getByText('Catatan tersimpan.')).toBeVisible()

  await field(team, 'Apa yang diputuskan?').fill(decision)
  await field(team, 'Siapa yang mengerjakan?').fill('Tim teknis')
  await button(team, 'Catat keputusan').click()
  await expect(team.getByText(decision)).toBeVisible()
}

/** Nothing is missing: the record becomes the minutes, and stays. */
export async function closeMeeting(team: Page, meeting: string): Promise<void> {
  await team.goto(meeting)
  await button(team, 'Tutup rapat').click()
  await expect(team.getByText('Rapat ini sudah ditutup', { exact: true })).toBeVisible()
}

/** What is still missing is said, and there is no button that closes the meeting. */
export async function expectOpenStill(team: Page, meeting: string, why: string | RegExp): Promise<void> {
  await team.goto(meeting)
  await expect(team.getByText(why).first()).toBeVisible()
  await expect(button(team, 'Tutup rapat')).toHaveCount(0)
}

type Said = { answer: 'Menyanggupi' } | { answer: 'Menolak'; reason: string; proposes: string }

/** The screen shows a case: what this agency says of its line is written down, and who spoke for it. */
export async function answerInRoom(team: Page, agency: string, said: Said): Promise<void> {
  const line = team.getByRole('listitem').filter({ hasText: `Catat jawaban ${agency}` })
  await unfold(line, `Catat jawaban ${agency}`)
  await choose(line, 'Jawaban', said.answer)
  await field(line, 'Diucapkan oleh').fill('Kepala dinas')
  if (said.answer === 'Menolak') {
    await field(line, 'Alasan bila menolak').fill(said.reason)
    await field(line, 'Menurutnya tugas OPD').selectOption(said.proposes)
  }
  await button(line, 'Catat jawaban').click()
  await expect(team.getByText('Jawaban tercatat.')).toBeVisible()
  await expect(team.getByText(`Catat jawaban ${agency}`)).toHaveCount(0)
}
