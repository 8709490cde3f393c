import { dateColumn, isoDate } from '../../../lib/server/clock'
import type { LineStatus, LineStep } from '../../../lib/domain/plans/line-lifecycle'
import { lineStatusAfter } from '../../../lib/domain/plans/line-lifecycle'
import { addDays } from '@/lib/domain/days'
import { toldAllocation } from '@/lib/domain/lines/allocation-input'
import { isRegional } from '@/lib/domain/plans/budget-code'
import { yearOf } from '@/lib/domain/plans/budget-year'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import { earlier } from '../days'
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
const SEEN = 'Dilihat langsung di rumah keluarga; benar sudah diterima.'
const DONE = [
  'Sudah diserahkan kepada keluarga.',
  'Dikerjakan bersama pemerintah desa.',
  'Diterima langsung oleh ibu.',
  'Kunjungan selesai, keluarga memahami penjelasan.',
]
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

function takeStep(story: Story, about: About, step: LineStep, moment: Moment): void {
  const { day, order, from, to } = moment
  const { line, lead } = about
  const { by = lead.planner, ...told } = TAKE[step]?.(story, about, moment) ?? {}
  const detail = { line: line.number, ...told.detail }
  tell(story, { at: sometime(story, day, order), by, step: `line.${step}`, from, to, lineId: line.id, detail })
}

type Told = { by?: Member; detail?: Record<string, string | number | null> }

/** What each step sets on the line, and what the history tells of it; by the agency's planner where nobody is named. */
const TAKE: Partial<Record<LineStep, (story: Story, about: About, moment: Moment) => Told>> = {
  accept: ({ random }, { line }, { day }) => {
    const promised = BigInt(line.budgetRp ?? random.int(2, 40) * 50_000)
    // Some are taken on before there is money for them.
    const isBudgeted = line.budgetRp !== null || line.number % 3 > 0
    const allocatedRp = isBudgeted ? promised : null
    const allocatedSource = isBudgeted ? line.fundSource : null
    const scheduledOn = addDays(day, random.int(3, 10))
    const allocatedCode = allocatedSource && madeUpCode(allocatedSource, line.number)
    // What has no money yet waits for the next year's.
    const allocatedYear = yearOf(scheduledOn) + (isBudgeted ? 0 : 1)
    const money = { allocatedRp, allocatedSource, allocatedCode, allocatedYear }
    Object.assign(line, { ...money, scheduledOn: dateColumn(scheduledOn) })
    return { detail: { scheduledOn, ...toldAllocation(money) } }
  },
  decline: ({ random, cast }, { line, lead, support }) => {
    const reason = random.pick(DECLINED)
    const other = support[0] ?? agencyOf(cast, 'DESA')
    const proposed = other.id !== lead.id && random.chance(0.7) ? other : null
    Object.assign(line, { declineReason: reason, proposedAgencyId: proposed?.id ?? null })
    return { detail: { reason, proposedAgency: proposed?.name ?? null } }
  },
  report: (story, about, moment) => ({
    detail: tellRealisation(story, about, moment, firstPart(about.line), story.random.chance(0.5)),
  }),
  complete: (story, about, moment) => {
    about.line.doneOn = dateColumn(moment.day)
    const rest = about.line.targetVolume - firstPart(about.line)
    return { detail: tellRealisation(story, about, moment, rest, true) }
  },
  verify: (story, { line }, moment) => tellCheck(story, line, true, moment),
  reopen: (story, { line }, moment) => {
    Object.assign(line, { statusReason: NOT_TRUE, doneOn: null })
    return tellCheck(story, line, false, moment)
  },
  postpone: ({ random }, { line }) => {
    const reason = random.pick(POSTPONED)
    const from = isoDate(line.dueOn)
    const until = addDays(from, random.int(20, 60))
    Object.assign(line, { statusReason: reason, deadlineOn: dateColumn(until) })
    return { detail: { reason, from, until } }
  },
  cancel: ({ cast }, { line, reason = CANCELLED }) => {
    line.statusReason = reason
    return { by: cast.team, detail: { reason } }
  },
}

/** A code in the form of its source; there is no such sub-kegiatan, and some lines have none yet. */
function madeUpCode(source: FundSource, number: number): string | null {
  if (number % 4 === 0) return null
  const last = String(number).padStart(4, '0')
  return isRegional(source)
    ? `9.99.0${(number % 3) + 1}.2.0${(number % 4) + 1}.${last}`
    : `9.9.0${(number % 3) + 1}.${last}`
}

/** How much the first report tells; the rest comes with "done". */
function firstPart({ targetVolume }: LineRow): number {
  return Math.max(0.5, Math.floor(targetVolume / 2))
}

function tellRealisation(story: Story, { line, lead }: About, moment: Moment, volume: number, proven: boolean) {
  const { random, rows } = story
  const createdAt = sometime(story, moment.day, moment.order)
  const id = random.uuid(createdAt)
  const percent = BigInt(Math.round((volume / line.targetVolume) * 100))
  const share = line.allocatedRp ? (BigInt(line.allocatedRp) * percent) / 100n : null
  const amountRp = random.chance(0.85) ? share : null
  const note = random.pick(DONE)
  rows.realisation.push({
    ...ofCase(story),
    id,
    lineId: line.id,
    agencyId: lead.id,
    happenedOn: dateColumn(moment.day),
    volume,
    amountRp,
    note,
    reportedById: lead.planner.id,
    createdAt,
  })
  const files = proven ? random.int(1, 2) : 0
  for (let file = 0; file < files; file += 1) {
    const fileId = random.uuid(createdAt)
    rows.evidenceFile.push({
      ...ofCase(story),
      id: fileId,
      lineId: line.id,
      realisationId: id,
      ...writeProof(fileId, random.int(0, 59)),
      takenOn: dateColumn(moment.day),
      takenPlace: line.place,
      uploadedById: lead.planner.id,
      createdAt,
    })
  }
  return {
    happenedOn: moment.day,
    volume,
    amountRp: amountRp === null ? null : String(amountRp),
    note,
    files,
  }
}

function tellCheck(story: Story, line: LineRow, isTrue: boolean, { day, order }: Moment): Told {
  const by = story.random.chance(0.5) ? story.cast.officer : story.cast.otherTeam
  const createdAt = sometime(story, day, order)
  const note = isTrue ? SEEN : NOT_TRUE
  story.rows.verification.push({
    ...ofCase(story),
    id: story.random.uuid(createdAt),
    lineId: line.id,
    verdict: isTrue ? 'verified' : 'not_true',
    checkedOn: dateColumn(day),
    note,
    checkedById: by.id,
    createdAt,
  })
  return { by, detail: isTrue ? { checkedOn: day, note } : { checkedOn: day, reason: note } }
}
