import { dateColumn } from '../../../lib/server/clock'
import type { LineStatus, LineStep } from '../../../lib/domain/plans/line-lifecycle'
import { lineStatusAfter } from '../../../lib/domain/plans/line-lifecycle'
import { addDays, earlier } from '../days'
import type { Rows } from '../rows'
import { agencyOf, type CastAgency, type Member } from './cast'
import { writeProof } from './pictures'
import { ofCase, sometime, type Story, tell } from './story'

export type LineRow = Rows['planLine'][number] & {
  id: string
  number: number
  startsOn: Date
  dueOn: Date
  targetVolume: number
  causeCodes: string[]
}

/** How a line comes to each status after its approval. */
const COURSES: Record<Exclude<LineStatus, 'draft' | 'proposed'>, readonly LineStep[]> = {
  approved: [],
  accepted: ['accept'],
  declined: ['decline'],
  in_progress: ['accept', 'report'],
  done: ['accept', 'report', 'complete'],
  verified: ['accept', 'report', 'complete', 'verify'],
  reopened: ['accept', 'report', 'complete', 'reopen'],
  postponed: ['accept', 'postpone'],
  cancelled: ['accept', 'cancel'],
}
const DAYS: Partial<Record<LineStep, readonly [number, number]>> = {
  accept: [2, 6],
  decline: [2, 6],
  report: [5, 14],
  complete: [4, 12],
  verify: [1, 5],
  reopen: [1, 5],
}

const DECLINED = [
  'Bukan urusan dinas kami; sebaiknya dialamatkan ke dinas lain.',
  'Anggaran tahun ini sudah habis, dan kegiatan ini tidak ada di rencana kerja kami.',
]
const POSTPONED = ['Menunggu perubahan anggaran (APBD-P).', 'Bahan belum datang; pekerjaan digeser.']
const NOT_TRUE = 'Saat dikunjungi, bantuan belum lengkap diterima keluarga. Mohon diselesaikan.'
const CANCELLED = 'Keluarga sudah memperoleh bantuan yang sama dari sumber lain.'

type About = {
  support: readonly CastAgency[]
  line: LineRow
  lead: CastAgency
  status: LineStatus
  approvedOn: string
  endOn?: string
  reason?: string
}

/**
 * Takes an approved line to a status: who did what on which day, with reports, proof and checks. Sets the columns of
 * the line that the way there would have set.
 */
export function tellCourse(story: Story, about: About): void {
  const { line, status, approvedOn } = about
  if (status === 'draft' || status === 'proposed') return
  const yesterday = addDays(story.today, -1)
  let day = approvedOn
  let at: LineStatus = 'approved'
  const steps = COURSES[status]
  steps.forEach((step, place) => {
    const [fewest, most] = DAYS[step] ?? [3, 9]
    day = earlier(addDays(day, story.random.int(fewest, most)), earlier(about.endOn ?? yesterday, yesterday))
    const to = lineStatusAfter(step, at)
    if (!to) throw new Error(`A line cannot ${step} from ${at}`)
    takeStep(story, about, step, { day, order: place + 2, from: at, to })
    at = to
  })
  line.status = at
  line.statusAt =
    steps.length > 0 ? sometime(story, day, steps.length + 2) : (line.statusAt ?? sometime(story, approvedOn, 4))
}

type Moment = { day: string; order: number; from: LineStatus; to: LineStatus }

function takeStep(story: Story, about: About, step: LineStep, { day, order, from, to }: Moment): void {
  const { random } = story
  const { line, lead } = about
  const detail: Record<string, string | number> = { line: line.number }
  let by: Member = lead.planner
  if (step === 'accept') {
    line.allocatedRp = line.budgetRp ?? BigInt(random.int(2, 40) * 50_000)
    line.allocatedSource = line.fundSource
    line.scheduledOn = dateColumn(addDays(day, random.int(3, 10)))
  } else if (step === 'decline') {
    line.declineReason = random.pick(DECLINED)
    detail.reason = line.declineReason
    const other = about.support[0] ?? agencyOf(story.cast, 'DESA')
    line.proposedAgencyId = other.id !== lead.id && random.chance(0.7) ? other.id : null
  } else if (step === 'report') {
    tellRealisation(story, about, day, order, Math.max(0.5, Math.floor(line.targetVolume / 2)), random.chance(0.5))
  } else if (step === 'complete') {
    line.doneOn = dateColumn(day)
    tellRealisation(
      story,
      about,
      day,
      order,
      line.targetVolume - Math.max(0.5, Math.floor(line.targetVolume / 2)),
      true,
    )
  } else if (step === 'verify' || step === 'reopen') {
    by = random.chance(0.5) ? story.cast.officer : story.cast.otherTeam
    tellCheck(story, line, by, step === 'verify', day, order)
    if (step === 'reopen') {
      line.statusReason = NOT_TRUE
      line.doneOn = null
    }
  } else if (step === 'postpone') {
    line.statusReason = random.pick(POSTPONED)
    line.deadlineOn = new Date(line.dueOn.getTime() + random.int(20, 60) * 86_400_000)
    detail.reason = line.statusReason
  } else if (step === 'cancel') {
    by = story.cast.team
    line.statusReason = about.reason ?? CANCELLED
    detail.reason = line.statusReason
  }
  tell(story, { at: sometime(story, day, order), by, step: `line.${step}`, from, to, lineId: line.id, detail })
}

function tellRealisation(
  story: Story,
  about: About,
  day: string,
  order: number,
  volume: number,
  proven: boolean,
): void {
  const { random, rows } = story
  const { line, lead } = about
  const createdAt = sometime(story, day, order)
  const id = random.uuid(createdAt)
  const share = line.allocatedRp
    ? (BigInt(line.allocatedRp) * BigInt(Math.round((volume / line.targetVolume) * 100))) / 100n
    : null
  rows.realisation.push({
    ...ofCase(story),
    id,
    lineId: line.id,
    agencyId: lead.id,
    happenedOn: dateColumn(day),
    volume,
    amountRp: random.chance(0.85) ? share : null,
    note: random.pick([
      'Sudah diserahkan kepada keluarga.',
      'Dikerjakan bersama pemerintah desa.',
      'Diterima langsung oleh ibu.',
      'Kunjungan selesai, keluarga memahami penjelasan.',
    ]),
    reportedById: lead.planner.id,
    createdAt,
  })
  if (!proven) return
  for (let count = random.int(1, 2); count > 0; count -= 1) {
    const fileId = random.uuid(createdAt)
    rows.evidenceFile.push({
      ...ofCase(story),
      id: fileId,
      lineId: line.id,
      realisationId: id,
      ...writeProof(fileId, random.int(0, 59)),
      uploadedById: lead.planner.id,
      createdAt,
    })
  }
}

function tellCheck(story: Story, line: LineRow, by: Member, isTrue: boolean, day: string, order: number): void {
  const createdAt = sometime(story, day, order)
  story.rows.verification.push({
    ...ofCase(story),
    id: story.random.uuid(createdAt),
    lineId: line.id,
    verdict: isTrue ? 'verified' : 'not_true',
    checkedOn: dateColumn(day),
    note: isTrue ? 'Dilihat langsung di rumah keluarga; benar sudah diterima.' : NOT_TRUE,
    checkedById: by.id,
    createdAt,
  })
}
