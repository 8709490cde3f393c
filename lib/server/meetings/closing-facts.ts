import 'server-only'
import { ADMINISTRATIVE_OUTCOMES } from '@/lib/domain/cases/outcomes'
import type { ClosingFacts } from '@/lib/domain/meetings/closing'
import type { Tx } from '../db/client'
import { linesOfCycle } from '../cycles/lines-of-cycle'

type Meeting = Pick<ClosingFacts, 'kind' | 'heldOn' | 'chairedBy' | 'minutes'> & { id: string; cycleId: string }

/** What the closing of a meeting asks, counted now: three statements at most, over the rows of its cycle alone. */
export async function closingFacts(tx: Tx, meeting: Meeting, today: string): Promise<ClosingFacts> {
  const { id, cycleId, kind, heldOn, chairedBy, minutes } = meeting
  const present = await tx.meetingAttendee.count({ where: { meetingId: id, present: true } })
  const record = { kind, heldOn, today, chairedBy, minutes, present }
  const unanswered = kind === 'dissemination_1' ? await unansweredByAgency(tx, cycleId) : []
  const judged = kind === 'dissemination_2' ? await judgedIn(tx, cycleId) : NOTHING
  return { ...record, unanswered, ...judged }
}

const NOTHING = { unevaluated: 0, lines: 0, withoutOutcome: 0, cases: 0 }

/** Lines that wait for their agency's answer, by agency, the most first. */
export async function unansweredByAgency(tx: Tx, cycleId: string): Promise<ClosingFacts['unanswered'][number][]> {
  return tx.$queryRaw`
    SELECT g.id AS "agencyId", g.local_name AS agency, count(*)::int AS lines
    FROM plan_line l JOIN agency g ON g.id = l.lead_agency_id
    WHERE ${linesOfCycle(cycleId)} AND l.status::text = 'approved'
    GROUP BY g.id, g.local_name ORDER BY lines DESC, agency`
}

/**
 * Lines without a verdict, and cases with a plan that have no outcome. A case that ended administratively has one; one whose
 * lines were all carried on is decided in the next cycle.
 */
async function judgedIn(tx: Tx, cycleId: string): Promise<typeof NOTHING> {
  const [lines] = await tx.$queryRaw<{ all: number; open: number }[]>`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE NOT EXISTS (SELECT FROM line_evaluation e WHERE e.line_id = l.id
        AND e.cycle_id = ${cycleId}::uuid AND e.replaced_at IS NULL))::int AS open
    FROM plan_line l WHERE ${linesOfCycle(cycleId)}`
  const [cases] = await tx.$queryRaw<{ all: number; open: number }[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE c.status::text NOT IN ('evaluated', 'closed'))::int AS open
    FROM audit_case c
    WHERE c.cycle_id = ${cycleId}::uuid AND c.status::text <> 'candidate'
      AND (c.outcome IS NULL OR c.outcome::text <> ALL (${ADMINISTRATIVE_OUTCOMES}::text[]))
      AND NOT EXISTS (SELECT FROM carried_line k WHERE k.case_id = c.id AND k.from_cycle_id = ${cycleId}::uuid)`
  return {
    lines: lines?.all ?? 0,
    unevaluated: lines?.open ?? 0,
    cases: cases?.all ?? 0,
    withoutOutcome: cases?.open ?? 0,
  }
}
