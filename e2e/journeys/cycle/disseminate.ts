import type { Page } from '@playwright/test'
import { rows } from '../../database'
import { acceptLine, lineOf } from '../steps/lines'
import { approvePlan, redirectLine } from '../steps/plan'
import { byCommand } from './by-command'
import { answerInRoom, beginMeeting, closeMeeting, expectOpenStill, keepRecord } from './meetings'
import type { Run } from './run'
import { advance, expectBlocked } from './team'

const WORKS = 'Dinas Pekerjaan Umum dan Penataan Ruang'
const SOCIAL = 'Dinas Sosial'
const VILLAGE = 'Pemerintah desa/kelurahan'

/**
 * S6: the agencies answer in the room. Public works declines the pregnant woman's latrine, which the team settles with the
 * village in a new version of the plan, and the village accepts at its own desk; the other cases are answered by command.
 * While a line is unanswered, the meeting cannot be closed.
 */
export async function disseminate(run: Run): Promise<void> {
  const [team, chair] = [await run.as('team'), await run.as('chair')]
  const { caseId } = run.people.BUMIL
  await expectBlocked(team, run.cycleId, '6 dari 6 kegiatan RTL belum dijawab OPD-nya.')
  const meeting = await beginMeeting(team, run.cycleId, 'Diseminasi pertama')
  await keepRecord(team, meeting, 'Setiap OPD menjawab kegiatannya di tempat')
  await expectOpenStill(team, meeting, `${WORKS}: 5 kegiatan belum dijawab.`)

  await show(team, meeting, caseId)
  await answerInRoom(team, SOCIAL, { answer: 'Menyanggupi' })
  await answerInRoom(team, WORKS, {
    answer: 'Menolak',
    reason: 'Jamban perorangan tidak dianggarkan tahun ini',
    proposes: VILLAGE,
  })
  await answerOthers(run, meeting)
  await redirectLine(team, caseId, { agency: VILLAGE, why: 'Desa sanggup memakai Dana Desa' })
  await approvePlan(chair, caseId, 2)
  await expectOpenStill(team, meeting, `${VILLAGE}: 1 kegiatan belum dijawab.`)

  await acceptLine(await run.planner('DESA'), await lineOf(caseId, 'DESA'))
  await closeMeeting(team, meeting)
  await advance(team, run.cycleId, 'Pelaksanaan RTL dan pendampingan')
}

/** Puts a case of the agenda on the screen of the room. */
async function show(team: Page, meeting: string, caseId: string): Promise<void> {
  const [found] = await rows<{ number: number }>('SELECT number FROM audit_case WHERE id = $1', [caseId])
  await team.goto(meeting)
  const row = team.getByRole('row').filter({ hasText: new RegExp(`Kasus ${found?.number} ·`) })
  await row.getByRole('link', { name: 'Tayangkan' }).click()
}

async function answerOthers({ cycleId, district }: Run, meeting: string): Promise<void> {
  const waiting = await rows<{ id: string }>(`SELECT id FROM plan_line WHERE cycle_id = $1 AND status = 'approved'`, [
    cycleId,
  ])
  await byCommand(
    waiting.map(({ id: lineId }) => ({
      command: 'answerInMeeting',
      by: district.people.team,
      input: {
        meetingId: meeting.slice(-36),
        lineId,
        answer: 'accepted',
        spokenBy: 'Kepala Bidang Cipta Karya',
        reason: null,
        proposedAgencyId: null,
      },
    })),
  )
}
