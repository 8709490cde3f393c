import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CarryLinesInput } from '@/lib/domain/cycles/inputs'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'
import { Prisma } from '../generated/client'
import { runOnce } from '../db/run-once'
import { lockCycle } from './lock-cycle'
import { writeCycleEvent } from './write-cycle-event'

/** Statuses of an approved line that is not finished: neither proven nor given up. */
export const UNFINISHED_STATUSES: LineStatus[] = [
  'approved',
  'accepted',
  'declined',
  'in_progress',
  'done',
  'reopened',
  'postponed',
]

/** Lines of a cycle, its own or carried into it, that are not finished and were not carried on yet. */
export const unfinishedOf = (cycleId: string) => Prisma.sql`
  l.status::text = ANY (${UNFINISHED_STATUSES}::text[])
  AND (l.cycle_id = ${cycleId}::uuid OR EXISTS (SELECT FROM carried_line i WHERE i.line_id = l.id AND i.to_cycle_id = ${cycleId}::uuid))
  AND NOT EXISTS (SELECT FROM carried_line o WHERE o.line_id = l.id AND o.from_cycle_id = ${cycleId}::uuid)`

/**
 * Takes every unfinished line of a reported cycle into the district's running one: they keep their case, their agency and
 * their deadline, and count there as carried. Done twice, or by two at once, it carries each line once. Refuses: not_found,
 * forbidden, cycle_not_closed (the older one is not reported yet), cycle_closed (the newer one is).
 */
export function carryLines(actor: Actor, input: CarryLinesInput): Promise<Outcome<{ carried: number }>> {
  const { commandId, fromCycleId, toCycleId } = input
  return runOnce(actor, 'carryLines', commandId, async (tx) => {
    const from = await lockCycle(tx, actor, fromCycleId, 'cycle:carry_lines', 'carry_line')
    if (!from.ok) return from
    const to = await lockCycle(tx, actor, toCycleId, 'cycle:carry_lines', 'carry_line')
    if (!to.ok) return to
    if (from.value.closedAt === null) return refuse('cycle_not_closed')
    if (to.value.closedAt !== null) return refuse('cycle_closed')

    const lines = await carry(tx, actor, fromCycleId, toCycleId)
    if (lines.length === 0) return doneWith({ carried: 0 })
    const name = ({ year, semester }: { year: number; semester: number }) => `${year}-${semester}`
    const detail = { lines: lines.length, from: name(from.value), to: name(to.value) }
    await tx.caseEvent.createMany({
      data: lines.map(({ line_id: lineId, case_id: caseId, area_code: areaCode, number }) => ({
        caseId,
        areaCode,
        lineId,
        sequence: 0,
        actorId: actor.id,
        actorRole: actor.role,
        step: 'line.carry',
        detail: { line: number, from: detail.from, to: detail.to },
        prevHash: '',
        hash: '',
      })),
    })
    for (const cycle of [from.value, to.value])
      await writeCycleEvent(tx, actor, {
        cycleId: cycle.id,
        areaCode: cycle.areaCode,
        step: 'cycle.carry_lines',
        detail,
      })
    return doneWith({ carried: lines.length })
  })
}

type Carried = { line_id: string; case_id: string; area_code: string; number: number }

function carry(tx: Tx, actor: Actor, from: string, to: string): Promise<Carried[]> {
  return tx.$queryRaw<Carried[]>`
    WITH carried AS (
      INSERT INTO carried_line (line_id, case_id, from_cycle_id, to_cycle_id, area_code, carried_by_id)
      SELECT l.id, l.case_id, ${from}::uuid, ${to}::uuid, l.area_code, ${actor.id}::uuid FROM plan_line l
      WHERE ${unfinishedOf(from)} ORDER BY l.id
      ON CONFLICT DO NOTHING RETURNING line_id, case_id, area_code)
    SELECT k.line_id::text, k.case_id::text, k.area_code, l.number FROM carried k JOIN plan_line l ON l.id = k.line_id
    ORDER BY k.case_id, l.number`
}
