import { isoDate } from '../../../lib/server/clock'
import { addDays } from '@/lib/domain/days'
import { later } from '../days'
import { agencyOf } from './cast'
import { tellCourse } from './line-course'
import { approve, draftLine, openPlan, type PlanRow, propose, type ToldLine } from './plan-lines'
import { sometime, type Story, tell } from './story'
import type { ToldFinding } from './tell-findings'

const REVISED = 'Dinas yang dituju menolak; dialihkan ke dinas lain.'

/** The first line was declined; version 2 addresses a copy of it to another agency. */
export function revisePlan(
  story: Story,
  lines: readonly ToldLine[],
  plan: PlanRow,
  findings: readonly ToldFinding[],
  approvedOn: string,
): ToldLine[] {
  const [declined] = lines
  if (!declined) return []
  const { row, lead, support } = declined
  tellCourse(story, { line: row, lead, support, status: 'declined', approvedOn })
  const day = addDays(approvedOn, 8)
  const second = openPlan(story, 2, day, REVISED)
  const village = agencyOf(story.cast, 'DESA')
  const other = support[0] ?? (village.id === lead.id ? agencyOf(story.cast, 'DINKES') : village)
  const about = story.rows.planLineFinding.filter(({ lineId }) => lineId === row.id)
  const copy = draftLine(
    story,
    second,
    {
      findingIds: about.map(({ findingId }) => findingId),
      causeCodes: row.causeCodes,
      kind: row.kind,
      activity: row.activity,
      targetVolume: row.targetVolume,
      unit: row.unit,
      leadAgencyId: other.id,
      supportAgencyIds: [],
      startsOn: day,
      dueOn: later(isoDate(row.dueOn), addDays(day, 30)),
      fundSource: row.fundSource,
      successIndicator: row.successIndicator,
    },
    day,
    row.id,
  )
  const at = sometime(story, day, 5)
  Object.assign(row, { status: 'cancelled', statusReason: REVISED, statusAt: at })
  tell(story, {
    at,
    by: story.cast.team,
    step: 'line.cancel',
    from: 'declined',
    to: 'cancelled',
    lineId: row.id,
    detail: { line: row.number, reason: REVISED },
  })
  propose(story, second, [copy], addDays(day, 1))
  Object.assign(plan, { status: 'superseded' })
  approve(
    story,
    second,
    [...lines, copy].filter((line) => line.row.status !== 'cancelled'),
    findings,
    addDays(day, 3),
  )
  tell(story, {
    at: sometime(story, addDays(day, 3), 1),
    by: story.cast.chair,
    step: 'plan.approve',
    to: 'approved',
    detail: { version: 2 },
  })
  return [copy]
}
