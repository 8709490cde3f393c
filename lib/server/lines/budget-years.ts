import 'server-only'
import { yearProblem, type YearProblem } from '@/lib/domain/plans/budget-year'
import type { Tx } from '../db/client'

type Said = { allocatedYear: number | null; scheduledOn: string | null }

/**
 * What is wrong with the budget year of these lines, if this were said of them; null where nothing is. A year goes with the
 * cycle in which a line now is: its own, or the last into which it was carried. What is not said is as it stands. The lines
 * that the actor may change are locked from here on.
 */
export async function budgetYearProblem(tx: Tx, lineIds: readonly string[], said: Said): Promise<YearProblem | null> {
  if (said.allocatedYear === null && said.scheduledOn === null) return null
  const lines = await tx.$queryRaw<{ cycleYear: number; year: number | null; scheduledOn: string | null }[]>`
    SELECT l.allocated_year::int AS year, l.scheduled_on::text AS "scheduledOn",
      coalesce((SELECT max(t.year) FROM carried_line x JOIN cycle t ON t.id = x.to_cycle_id WHERE x.line_id = l.id), c.year)::int AS "cycleYear"
    FROM plan_line l JOIN cycle c ON c.id = l.cycle_id
    WHERE l.id = ANY (${[...lineIds]}::uuid[]) ORDER BY l.case_id, l.id FOR UPDATE OF l`
  for (const { cycleYear, year, scheduledOn } of lines) {
    const named = said.allocatedYear ?? year
    const problem = named === null ? null : yearProblem(named, cycleYear, said.scheduledOn ?? scheduledOn)
    if (problem) return problem
  }
  return null
}
