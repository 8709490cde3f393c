import { expect, type Page } from '@playwright/test'
import { rows } from '../../database'
import { button, choose, field } from '../../forms'
import { evaluate } from '../steps/monitor'
import { byCommand, type Told } from './by-command'
import { beginMeeting, closeMeeting, expectOpenStill, keepRecord } from './meetings'
import type { Run } from './run'
import { advance, expectBlocked, openNextCycle } from './team'

/**
 * S9: every line is judged and every case decided, the toddler's in the browser, and the second dissemination is closed.
 * What is still to be done is judged too: not done, and why.
 */
export async function conclude(run: Run): Promise<void> {
  const team = await run.as('team')
  const { BADUTA, BALITA } = run.people
  const meeting = await beginMeeting(team, run.cycleId, 'Diseminasi kedua')
  await keepRecord(team, meeting, 'Jamban yang belum dibangun dibawa ke siklus berikutnya')
  await expectOpenStill(team, meeting, '5 dari 5 kegiatan belum dinilai.')
  await judge(team, BADUTA.caseId, { verdict: 'Berhasil' })
  await judge(team, BALITA.caseId, { verdict: 'Tidak dilaksanakan', obstacle: 'Anggaran tidak ada atau terlambat' })
  await evaluate(team, BADUTA.caseId)
  await expectOpenStill(team, meeting, '3 dari 5 kegiatan belum dinilai.')
  await byCommand(await judgeOthers(run))
  await expectBlocked(team, run.cycleId, 'Diseminasi kedua belum ditutup dengan berita acaranya.')
  await closeMeeting(team, meeting)
  await advance(team, run.cycleId, 'Pelaporan')
}

/** The only line of a case is judged. */
async function judge(team: Page, caseId: string, said: { verdict: string; obstacle?: string }): Promise<void> {
  await team.goto(`/cases/${caseId}/evaluation`)
  await choose(team, 'Bagaimana hasilnya?', said.verdict)
  if (said.obstacle) await field(team, 'Kendala utama').selectOption(said.obstacle)
  await button(team, 'Simpan penilaian').click()
  await expect(team.getByText('Semua kegiatan kasus ini sudah dinilai')).toBeVisible()
}

async function judgeOthers({ cycleId, district, people }: Run): Promise<Told[]> {
  const { team: by } = district.people
  const lines = await rows<{ id: string; status: string }>(
    `SELECT l.id, l.status FROM plan_line l WHERE l.cycle_id = $1 AND l.status <> 'cancelled'
       AND NOT EXISTS (SELECT FROM line_evaluation e WHERE e.line_id = l.id)`,
    [cycleId],
  )
  return [
    ...lines.map(({ id: lineId, status }): Told => {
      const input = { lineId, note: null }
      return status === 'verified'
        ? { command: 'evaluateLine', by, input: { ...input, verdict: 'effective', obstacle: null } }
        : { command: 'evaluateLine', by, input: { ...input, verdict: 'not_done', obstacle: 'budget' } }
    }),
    ...(['CATIN', 'BUFAS', 'BALITA'] as const).map((group): Told => {
      const reason = 'Belum berubah: jambannya menunggu anggaran'
      return {
        command: 'evaluateCase',
        by,
        input: { caseId: people[group].caseId, decided: 'unchanged', reason },
      }
    }),
  ]
}

/** S10: the report ends the cycle; the next one is opened, and the latrines that were not built are carried into it. */
export async function report(run: Run): Promise<void> {
  const admin = await run.as('admin')
  await admin.goto(`/cycles/${run.cycleId}`)
  await admin.getByRole('link', { name: 'Kirim laporan dan tutup siklus' }).click()
  await field(admin, 'Dikirim kepada').fill('Satgas stunting provinsi')
  await button(admin, 'Kirim dan tutup siklus').click()
  await expect(admin.getByText(/^Dikirim .* kepada Satgas stunting provinsi/)).toBeVisible()

  const next = await openNextCycle(admin)
  await admin.goto(`/cycles/${run.cycleId}/report`)
  await admin.getByRole('region').filter({ hasText: 'Bawa kegiatan yang belum selesai' }).getByRole('link').click()
  await expect(admin.getByRole('heading', { level: 1, name: 'Bawa kegiatan ke siklus berikutnya' })).toBeVisible()
  await button(admin, 'Bawa 3 kegiatan').click()
  await expect(admin).toHaveURL(`/cycles/${next}`)
  await expect(admin.getByText('3 kegiatan dibawa dari siklus sebelumnya')).toBeVisible()
  await admin.goto(`/cycles/${run.cycleId}`)
  await expect(admin.getByText('3 kegiatan dibawa ke siklus berikutnya')).toBeVisible()
  await admin.goto(`/cycles/${run.cycleId}/carry`)
  await expect(admin.getByText('Tidak ada kegiatan yang belum selesai, atau semuanya sudah dibawa.')).toBeVisible()
}
