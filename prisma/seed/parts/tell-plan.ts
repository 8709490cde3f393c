import { FINDING_CATALOGUE } from '../../../lib/domain/findings/catalogue'
import type { LineStatus } from '../../../lib/domain/plans/line-lifecycle'
import { proposeLines, type SuggestedLine } from '../../../lib/domain/plans/propose-lines'
import { isoDate } from '../../../lib/server/clock'
import { addDays, daysBetween } from '@/lib/domain/days'
import { later } from '../days'
import { agencyOf } from './cast'
import { tellCourse } from './line-course'
import { approve, draftLine, openPlan, type PlanRow, propose, type ToldLine } from './plan-lines'
import { revisePlan } from './revise-plan'
import type { Story } from './story'
import type { ToldFinding } from './tell-findings'
import { dayOf, endOf } from './timeline'

export type PlanWish = {
  /** The status of each line after approval, in order; the rest is chance. */
  lineStatuses?: readonly LineStatus[]
  /** An agency declined, and the line was drafted again for another one in version 2. */
  revised?: boolean
  /** Whether a reviewed case has a plan in draft; chance where nobody says. */
  drafted?: boolean
}

const SENT_BACK = 'Sumber dana dua kegiatan belum jelas. Mohon dilengkapi sebelum saya setujui.'
const CASE_ENDED = 'Kasus berakhir; keluarga tidak lagi di desa ini.'

/** The plan of a case in every version, its lines and all that has come of them. */
export function tellPlan(story: Story, findings: readonly ToldFinding[], wish: PlanWish): ToldLine[] {
  const { way } = story
  const signedOn = dayOf(way, 'sign_review')
  const proposedOn = dayOf(way, 'propose_plan')
  const drafted = wish.drafted ?? story.random.chance(0.6)
  if (!signedOn || (!proposedOn && !drafted)) return []

  const draftedOn = proposedOn ? addDays(proposedOn, -1) : addDays(signedOn, 1)
  const plan = openPlan(story, 1, later(draftedOn, signedOn), null)
  const lines = draftLines(story, plan, findings, wish, draftedOn)
  if (!proposedOn) return lines

  propose(story, plan, lines, proposedOn)
  if (dayOf(way, 'send_back_plan')) {
    plan.status = 'draft'
    plan.sentBackReason = SENT_BACK
    for (const { row } of lines) row.status = 'draft'
  }
  const approvedOn = dayOf(way, 'approve_plan')
  if (!approvedOn) return lines
  approve(story, plan, lines, findings, approvedOn)
  if (wish.revised) lines.push(...revisePlan(story, lines, plan, findings, approvedOn))
  lines.forEach((line, place) => follow(story, line, wish.lineStatuses?.[place], approvedOn))
  return lines
}

function draftLines(
  story: Story,
  plan: PlanRow,
  findings: readonly ToldFinding[],
  wish: PlanWish,
  day: string,
): ToldLine[] {
  const waiting = findings.filter(({ noActionReason }) => noActionReason === null)
  // A plan that is still being drafted has not answered everything yet.
  const complete = dayOf(story.way, 'propose_plan') !== undefined
  const answered = complete ? waiting : waiting.slice(0, Math.max(1, waiting.length - 2))
  const suggested = proposeLines(answered, [...story.cast.agencies.values()], day, 'id', story.group, FINDING_CATALOGUE)
  // A line that will be cancelled leaves its findings to a second one, by the village.
  const second = suggested.filter((_, place) => wish.lineStatuses?.[place] === 'cancelled')
  return [...suggested, ...second.map((line) => byVillage(story, line))].map((line) =>
    draftLine(story, plan, line, day),
  )
}

function byVillage(story: Story, line: SuggestedLine): SuggestedLine {
  const { id } = agencyOf(story.cast, 'DESA')
  const activity = `${line.activity.replace(/\.$/, '')} (lewat pemerintah desa).`
  return { ...line, activity, leadAgencyId: id, supportAgencyIds: [], fundSource: 'DANA_DESA' }
}

function follow(
  story: Story,
  { row, lead, support }: ToldLine,
  given: LineStatus | undefined,
  approvedOn: string,
): void {
  // Version 2 has taken the place of a declined line already.
  if (row.status !== 'approved') return
  const endedOn = endOf(story.way)
  const endOn = dayOf(story.way, 'evaluate') ?? endedOn
  tellCourse(story, {
    line: row,
    lead,
    support,
    status: endedOn ? 'cancelled' : (given ?? chanceOf(story, approvedOn)),
    approvedOn: later(isoDate(row.startsOn), approvedOn),
    ...(endOn ? { endOn } : {}),
    ...(endedOn ? { reason: CASE_ENDED } : {}),
  })
}

type Chances = readonly (readonly [LineStatus, number])[]

const EARLY: Chances = [['approved', 5], ['accepted', 4], ['declined', 1]] // prettier-ignore
const MIDDLE: Chances = [
  ['approved', 2], ['accepted', 3], ['in_progress', 4], ['done', 2], ['verified', 2], ['declined', 1], ['postponed', 1],
] // prettier-ignore
const LATE: Chances = [
  ['approved', 1], ['accepted', 2], ['in_progress', 4], ['done', 3], ['verified', 7], ['reopened', 1], ['postponed', 2],
] // prettier-ignore

/** Where a line stands so many days after its approval; once its case was evaluated, it is done and proven. */
function chanceOf(story: Story, approvedOn: string): LineStatus {
  if (dayOf(story.way, 'evaluate')) return 'verified'
  const days = daysBetween(approvedOn, story.today)
  return story.random.weighted(days < 14 ? EARLY : days < 45 ? MIDDLE : LATE)
}
