import { addDays } from '@/lib/domain/days'
import type { LineStatus } from '../../../lib/domain/plans/line-lifecycle'
import { dayOf } from '../../../lib/server/clock'
import { earlier, officeHour } from '../days'
import type { Member } from '../parts/cast'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { Offices } from './people-of-office'

type Line = Rows['planLine'][number]
type Speaker = 'agency' | 'team' | 'village'
type Saying = { by: Speaker; text: string; asks?: true; answers?: true; day: number }

/** What people say of a line, by turns, from the day on which it came to stand where it stands. */
const TALKS: readonly (readonly Saying[])[] = [
  [
    {
      by: 'agency',
      text: 'Apakah rumah ini milik keluarga sendiri? Hibah kami hanya untuk lahan milik.',
      asks: true,
      day: 0,
    },
    { by: 'team', text: 'Milik sendiri, suratnya ada di kantor desa.', answers: true, day: 1 },
    { by: 'agency', text: 'Terima kasih, kami jadwalkan survei minggu depan.', day: 2 },
  ],
  [
    { by: 'village', text: 'Keluarga ada di rumah setiap sore sesudah pukul empat.', day: 0 },
    { by: 'agency', text: 'Baik. Petugas kami datang hari Kamis.', day: 1 },
  ],
  [{ by: 'agency', text: 'Boleh digabung dengan kegiatan serupa di desa sebelah?', asks: true, day: 0 }],
  [{ by: 'village', text: 'Jalan ke rumahnya baru bisa dilewati sesudah air surut.', day: 0 }],
]
/** One line in so many is talked about, of those that moved in the last so many days. */
const EVERY = 2
const TALKED_DAYS = 45
const UNDER_WAY: readonly LineStatus[] = ['approved', 'accepted', 'in_progress', 'declined', 'postponed', 'reopened']

/** Talk between agencies, village officers and the team about the lines that are under way; some questions wait. */
export function addDialogues(random: Random, rows: Rows, offices: Offices, today: string): void {
  const since = officeHour(addDays(today, -TALKED_DAYS), 0)
  const open = rows.planLine.filter(
    ({ status, statusAt }) => UNDER_WAY.includes(status ?? 'draft') && new Date(statusAt ?? 0) >= since,
  )
  open.forEach((line, place) => {
    if (place % EVERY !== 0) return
    const speakers = speakersOf(rows, offices, line)
    const said = speakers && TALKS[(place / EVERY) % TALKS.length]
    if (said) tell(random, rows, line, said, speakers, today)
  })
  // A history is numbered in the order of its rows.
  rows.caseEvent.sort((a, b) => new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime())
}

function tell(
  random: Random,
  rows: Rows,
  line: Line,
  said: readonly Saying[],
  speakers: Record<Speaker, Member>,
  today: string,
): void {
  const first = dayOf(new Date(line.statusAt ?? 0))
  const yesterday = addDays(today, -1)
  let question: Rows['lineComment'][number] | undefined
  said.forEach(({ by, text, asks = false, answers = false, day }, place) => {
    const at = officeHour(earlier(addDays(first, day), yesterday), 500 + place)
    const about = { lineId: line.id ?? '', caseId: line.caseId, areaCode: line.areaCode }
    const speaker = speakers[by]
    const row = {
      ...about,
      id: random.uuid(at),
      authorId: speaker.id,
      authorRole: speaker.role,
      text,
      asks,
      answersId: answers ? (question?.id ?? null) : null,
      answeredAt: null,
      at,
    }
    if (answers && question) question.answeredAt = at
    if (asks) question = row
    rows.lineComment.push(row)
    rows.caseEvent.push({
      ...about,
      id: random.uuid(at),
      sequence: 0,
      actorId: speaker.id,
      actorRole: speaker.role,
      step: asks ? 'line.ask' : answers ? 'line.answer' : 'line.comment',
      from: null,
      to: null,
      detail: { line: line.number },
      at,
      prevHash: '',
      hash: '',
    })
  })
}

function speakersOf(rows: Rows, { stations, teams }: Offices, line: Line): Record<Speaker, Member> | null {
  const village = stations.find((station) => station.village.code === line.areaCode)?.officer
  const planner = rows.user.find(({ role, agencyId }) => role === 'agency_planner' && agencyId === line.leadAgencyId)
  if (!village || !planner?.id) return null
  return { agency: { id: planner.id, role: planner.role, name: planner.name }, team: teams[0], village }
}
