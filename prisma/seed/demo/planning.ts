import { yearOf } from '@/lib/domain/plans/budget-year'
import { dateColumn } from '../../../lib/server/clock'
import { officeHour } from '../days'
import type { Rows } from '../rows'
import { TAPIN } from './tapin'

/** Two days of next year's planning calendar that the demo's district set itself; made up, like all of it. */
export function addPlanningDates(rows: Rows, setById: string, today: string): void {
  const budgetYear = yearOf(today) + 1
  const setAt = officeHour(`${yearOf(today) - 1}-12-15`, 60)
  const own = { rkpdes: `${budgetYear - 1}-10-15`, apbdes: `${budgetYear - 1}-12-20` }
  for (const [step, onDate] of Object.entries(own))
    rows.planningDate.push({ areaCode: TAPIN, budgetYear, step, onDate: dateColumn(onDate), setById, setAt })
}
