import 'server-only'
import { type Counted, summarise, type SummaryRow } from '@/lib/domain/evaluations/summary'
import type { Tx } from '../db/client'
import { linesOfCycle } from '../cycles/lines-of-cycle'

/** What became of a cycle's lines, by agency (its local name) and by cause (its code). Two statements. */
export async function evaluationSummary(
  tx: Tx,
  cycleId: string,
): Promise<{ agencies: SummaryRow[]; causes: SummaryRow[] }> {
  const agencies = await tx.$queryRaw<Counted[]>`
    SELECT g.local_name AS key, e.verdict::text, e.obstacle::text, count(*)::int AS n
    FROM plan_line l JOIN agency g ON g.id = l.lead_agency_id
    LEFT JOIN line_evaluation e ON e.line_id = l.id AND e.cycle_id = ${cycleId}::uuid AND e.replaced_at IS NULL
    WHERE ${linesOfCycle(cycleId)} GROUP BY 1, 2, 3`
  const causes = await tx.$queryRaw<Counted[]>`
    SELECT cause.code AS key, e.verdict::text, e.obstacle::text, count(*)::int AS n
    FROM plan_line l CROSS JOIN LATERAL unnest(l.cause_codes) AS cause(code)
    LEFT JOIN line_evaluation e ON e.line_id = l.id AND e.cycle_id = ${cycleId}::uuid AND e.replaced_at IS NULL
    WHERE ${linesOfCycle(cycleId)} GROUP BY 1, 2, 3`
  return { agencies: summarise(agencies), causes: summarise(causes) }
}
