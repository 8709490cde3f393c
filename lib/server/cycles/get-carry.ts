import 'server-only'
import { notFound } from 'next/navigation'
import { can, mayEver } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { unfinishedOf } from './carry-lines'
import { type CycleHead, readCycle } from './read-cycle'

export type LineToCarry = {
  id: string
  caseNumber: number
  activity: string
  village: string
  agency: string
  status: LineStatus
  deadlineOn: string
}

export type CarryPage = {
  cycle: CycleHead
  /** Where they go; null where no cycle runs. */
  into: CycleHead | null
  /** The first `MOST_SHOWN`, by agency and deadline. */
  lines: LineToCarry[]
  total: number
}

/** So many are shown before they are carried; all of them are carried. */
export const MOST_SHOWN = 200

/** What would be carried out of a cycle, before it is; it is carried once the cycle was reported. A 404 for whoever may not. */
export async function getCarry(cycleId: string): Promise<CarryPage> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'cycle:carry_lines')) notFound()
  const page = await asActor(actor, async (tx) => {
    const cycle = await readCycle(tx, cycleId)
    if (!cycle || !can(actor, 'cycle:carry_lines', { areaCode: cycle.areaCode })) return null
    return carryOf(tx, cycle)
  })
  return page ?? notFound()
}

/** The same of a cycle that is read already. */
export async function carryOf(tx: Tx, cycle: CycleHead): Promise<CarryPage> {
  const running = await tx.cycle.findFirst({
    where: { areaCode: cycle.areaCode, closedAt: null, id: { not: cycle.id } },
    select: { id: true },
  })
  const rows = await tx.$queryRaw<(LineToCarry & { total: number })[]>`
    SELECT l.id::text, l.case_number AS "caseNumber", l.activity, v.name AS village, g.local_name AS agency,
      l.status::text, l.deadline_on::text AS "deadlineOn", count(*) OVER ()::int AS total
    FROM plan_line l JOIN area v ON v.code = l.area_code JOIN agency g ON g.id = l.lead_agency_id
    WHERE ${unfinishedOf(cycle.id)} ORDER BY g.local_name, l.deadline_on, l.id LIMIT ${MOST_SHOWN}`
  return {
    cycle,
    into: running && (await readCycle(tx, running.id)),
    lines: rows.map(({ total: _total, ...line }) => line),
    total: rows[0]?.total ?? 0,
  }
}
