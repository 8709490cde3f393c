import { budgetYearOf } from '../plans/budget-year'
import type { FundSource } from '../plans/fund-sources'
import type { LineStatus } from '../plans/line-lifecycle'
import { type NextPlanning, type PlanningDate, planningStepFor } from '../plans/planning-calendar'

/** Statuses in which somebody still has to find the money or to work with it. */
const OPEN: readonly LineStatus[] = ['approved', 'accepted', 'in_progress', 'reopened', 'postponed']

type Line = {
  status: LineStatus
  budgetRp: unknown
  fundSource: FundSource
  allocatedSource: FundSource | null
  allocatedYear: number | null
  scheduledOn: string | null
  dueOn: string
}

/**
 * Which door to a coming budget a line must pass next, by the source and the year that its agency named, else those of its
 * plan. Null where it is settled, costs nothing, or has to wait for nothing.
 */
export function planningOfLine(line: Line, own: readonly PlanningDate[], today: string): NextPlanning | null {
  if (!OPEN.includes(line.status) || String(line.budgetRp) === '0') return null
  return planningStepFor(line.allocatedSource ?? line.fundSource, budgetYearOf(line), own, today)
}
