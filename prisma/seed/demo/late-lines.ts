import { addDays } from '@/lib/domain/days'
import { dueSteps, type TakenStep } from '@/lib/domain/escalation/due-steps'
import type { LineFacts } from '@/lib/domain/escalation/lateness'
import { DEFAULT_QUIET, weekdayOf } from '@/lib/domain/escalation/quiet-hours'
import { DEFAULT_RULES, type Recipient, type RuleCode } from '@/lib/domain/escalation/rules'
import { dateColumn, dayOf } from '../../../lib/server/clock'
import { officeHour } from '../days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import { TAPIN } from './tapin'

/** The demo was watched over for so long; before it nothing was said. */
const WATCHED_DAYS = 28
const DOMAIN = 'tapin.example'
/** Agencies of which the one account of the demo is also the head. */
const WITH_HEAD = ['dinkes', 'perkim']
const WITH_MAIL = ['dinkes', 'pupr', 'dinsos', 'ketua', 'admin', 'teknis']

type Line = Rows['planLine'][number]
type User = Rows['user'][number]

/** What the check would have said of the demo's lines until yesterday, by the rules themselves, and the mail of it. */
export function addLateness(random: Random, rows: Rows, today: string): void {
  for (const user of rows.user) {
    if (WITH_MAIL.includes(user.username)) user.email = `${user.username}@${DOMAIN}`
    if (WITH_HEAD.includes(user.username)) user.isAgencyHead = true
  }
  const watched = rows.planLine.map((line): Watched => ({ line, facts: factsOf(line), taken: [] }))
  for (let ago = WATCHED_DAYS; ago >= 1; ago -= 1) sayOf(random, rows, watched, addDays(today, -ago))
  const yesterday = addDays(today, -1)
  for (const notice of rows.notification) {
    if (notice.day < dateColumn(addDays(today, -7))) notice.readAt = officeHour(yesterday, 0)
  }
  writeMail(random, rows, today)
}

type Watched = { line: Line; facts: LineFacts; taken: TakenStep[] }

function sayOf(random: Random, rows: Rows, watched: readonly Watched[], day: string): void {
  const now = { day, hour: 9 }
  const at = officeHour(day, 60)
  for (const { line, facts, taken } of watched) {
    if (facts.since.on > day) continue
    for (const { rule, spell, step, to } of dueSteps(facts, taken, now, DEFAULT_RULES, DEFAULT_QUIET)) {
      taken.push({ rule, spell, step, on: day })
      rows.escalation.push({
        id: random.uuid(at),
        subjectId: line.id ?? '',
        caseId: line.caseId,
        areaCode: line.areaCode,
        districtCode: TAPIN,
        agencyId: line.leadAgencyId,
        rule,
        step,
        recipient: to,
        spell,
        raisedOn: dateColumn(day),
        raisedAt: at,
      })
      for (const user of hearersOf(rows, line, to)) tell(random, rows, user, { rule, step, day })
    }
  }
}

function factsOf(line: Line): LineFacts {
  const since = new Date(line.statusAt ?? 0)
  return {
    kind: 'line',
    status: line.status ?? 'draft',
    since: { at: since.toISOString(), on: dayOf(since) },
    deadlineOn: new Date(line.deadlineOn).toISOString().slice(0, 10),
    reopened: null,
    budgeted: typeof line.allocatedRp === 'bigint' || line.budgetRp === 0n,
  }
}

function hearersOf(rows: Rows, line: Line, to: Recipient): User[] {
  const isHead = (user: User) => user.agencyId === line.leadAgencyId && user.isAgencyHead === true
  const admin = (user: User) => user.role === 'district_admin'
  const hears: Record<Recipient, (user: User) => boolean> = {
    planner: (user) => user.role === 'agency_planner' && user.agencyId === line.leadAgencyId,
    head: rows.user.some(isHead) ? isHead : admin,
    secretary: admin,
    chair: (user) => user.role === 'tpps_chair',
    team: (user) => user.role === 'technical_team',
    village: (user) => user.role === 'village_officer' && user.areaCode === line.areaCode,
    health_center: () => false,
  }
  return rows.user.filter(hears[to])
}

function tell(random: Random, rows: Rows, user: User, about: { rule: RuleCode; step: number; day: string }): void {
  const { rule: kind, step } = about
  const day = dateColumn(about.day)
  const before = rows.notification.find(
    (one) => one.userId === user.id && one.kind === kind && one.step === step && +new Date(one.day) === +day,
  )
  if (before) before.count += 1
  else {
    const at = officeHour(about.day, 60)
    rows.notification.push({
      id: random.uuid(at),
      userId: user.id ?? '',
      areaCode: user.areaCode,
      kind,
      step,
      count: 1,
      day,
      createdAt: at,
      readAt: null,
    })
  }
}

/** The digests of this week, if its Monday is past, or of the last; one that came back, for the page of jobs to show. */
function writeMail(random: Random, rows: Rows, today: string): void {
  const back = weekdayOf(today) === 1 ? 7 : weekdayOf(today) - 1
  const monday = addDays(today, -back)
  const at = officeHour(monday, 0)
  for (const user of rows.user.filter(({ email }) => email)) {
    const counts = new Map<string, number>()
    for (const { userId, kind, count } of rows.notification)
      if (userId === user.id) counts.set(kind, (counts.get(kind) ?? 0) + count)
    if (counts.size === 0) continue
    const cameBack = user.username === 'dinsos'
    rows.mail.push({
      id: random.uuid(at),
      userId: user.id ?? '',
      areaCode: user.areaCode,
      address: user.email ?? '',
      locale: 'id',
      kind: 'digest',
      params: [...counts].map(([kind, count]) => ({ kind, step: 0, count })),
      messageKey: `digest:${user.id}:${monday}`,
      status: cameBack ? 'failed' : 'sent',
      attempts: 1,
      lastError: cameBack ? 'EENVELOPE_550' : null,
      queuedAt: at,
      nextAttemptAt: at,
      sentAt: cameBack ? null : at,
    })
  }
}
