import { CYCLE_STAGES, type CycleStage, stageIndex, STAGES } from '../../../lib/domain/cycles/stages'
import { dueDates, limitsWith } from '../../../lib/domain/cycles/deadlines'
import { dateColumn } from '../../../lib/server/clock'
import { addDays, daysBetween } from '@/lib/domain/days'
import { officeHour } from '../days'
import type { Member } from '../parts/cast'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { DemoCycle, DemoCycles } from './cycles'
import { reportedFigures } from './reported-figures'
import { TAPIN } from './tapin'
import { tellCycleEvent } from './tell-cycle-event'

/** How far into its cycle each stage was left, as a part of the days that have passed: slow at the worksheets, as they are. */
const LEFT_AT = [0.06, 0.12, 0.22, 0.46, 0.6, 0.7, 0.76, 0.84, 0.9, 0.96, 1]
const UNFINISHED = new Set(['approved', 'accepted', 'declined', 'in_progress', 'done', 'reopened', 'postponed'])

type People = { admin: Member; team: Member; chair: Member }

/**
 * How the two cycles of the demo went: the one before through all its stages to a report with its figures, this one up to
 * its first dissemination, with a few lines carried from one into the other.
 */
export function tellCycles(
  random: Random,
  rows: Rows,
  { running, previous }: DemoCycles,
  people: People,
  today: string,
): void {
  const reportedOn = previous.closedOn ?? addDays(today, -1)
  tellStages(random, rows, previous, people, reportedOn)
  tellStages(random, rows, running, people, today)
  const carriedAt = officeHour(running.startsOn > reportedOn ? running.startsOn : reportedOn, 90)
  for (const line of rows.planLine.filter(
    ({ cycleId, status }) => cycleId === previous.id && UNFINISHED.has(status ?? ''),
  )) {
    rows.carriedLine.push({
      lineId: line.id ?? '',
      caseId: line.caseId,
      areaCode: line.areaCode,
      fromCycleId: previous.id,
      toCycleId: running.id,
      carriedAt,
      carriedById: people.team.id,
    })
  }
  rows.cycleReport.push({
    cycleId: previous.id,
    areaCode: TAPIN,
    sentOn: dateColumn(reportedOn),
    sentTo: 'Satgas stunting provinsi dan BKKBN Kalimantan Selatan',
    note: null,
    sentById: people.admin.id,
    figures: { ...reportedFigures(rows, previous.id, reportedOn) },
    createdAt: officeHour(reportedOn, 60),
  })
}

/** The stage a cycle of the demo has come to. */
export const stageOfDemo = (closedOn: string | null): CycleStage => (closedOn ? 'S10_REPORT' : 'S6_DISSEMINATION_1')

function tellStages(random: Random, rows: Rows, cycle: DemoCycle, people: People, until: string): void {
  const at = stageIndex(stageOfDemo(cycle.closedOn))
  const passed = Math.max(0, daysBetween(cycle.startsOn, until))
  const due = new Map(dueDates(limitsWith([]), 'S0_TEAM', cycle.startsOn).map(({ stage, dueOn }) => [stage, dueOn]))
  const whoLeft = (stage: CycleStage) =>
    STAGES[stage].leads[0] === 'technical_team'
      ? people.team
      : STAGES[stage].leads[0] === 'tpps_chair'
        ? people.chair
        : people.admin
  let enteredAt = officeHour(cycle.startsOn, 0)
  let enteredBy = people.admin
  tellCycleEvent(random, rows, cycle, {
    step: 'cycle.open',
    from: null,
    to: 'S0_TEAM',
    by: people.admin,
    at: enteredAt,
  })
  for (const [n, stage] of CYCLE_STAGES.entries()) {
    const isLeft = n < at || cycle.closedOn !== null
    const left = officeHour(addDays(cycle.startsOn, Math.floor(passed * (LEFT_AT[n] ?? 1))), 5 * (n + 1))
    const leftBy = whoLeft(stage)
    rows.cycleStageStamp.push({
      cycleId: cycle.id,
      areaCode: TAPIN,
      stage,
      dueOn: dateColumn(due.get(stage) ?? cycle.endsOn),
      enteredAt: n <= at ? enteredAt : null,
      enteredById: n <= at ? enteredBy.id : null,
      leftAt: isLeft ? left : null,
      leftById: isLeft ? leftBy.id : null,
      note: null,
    })
    if (!isLeft) continue
    const to = CYCLE_STAGES[n + 1] ?? 'closed'
    tellCycleEvent(random, rows, cycle, {
      step: to === 'closed' ? 'cycle.close' : 'stage.leave',
      from: stage,
      to,
      by: leftBy,
      at: left,
    })
    enteredAt = left
    enteredBy = leftBy
  }
}
