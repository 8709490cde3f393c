import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Permission } from '@/lib/domain/access/policy'
import type { CaseStep } from '@/lib/domain/cases/case-lifecycle'
import { type CycleAct, isAllowedWhenClosed } from '@/lib/domain/cycles/closed-cycle'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'

export type LockedCycle = {
  id: string
  areaCode: string
  year: number
  semester: number
  startsOn: Date
  endsOn: Date
  stage: CycleStage
  wholeDistrict: boolean
  closedAt: Date | null
}

/**
 * Locks a cycle until the end of the transaction, for whatever must not happen beside another act in it. Refuses:
 * not_found, forbidden, cycle_closed (where a closed cycle does not allow the act). Whoever may only read the cycle locks
 * nothing.
 */
export async function lockCycle(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  permission: Permission,
  act: CycleAct | CaseStep,
): Promise<Outcome<LockedCycle>> {
  await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId}::uuid FOR UPDATE`
  const cycle = await tx.cycle.findUnique({ where: { id: cycleId } })
  if (!cycle) return refuse('not_found')
  if (!can(actor, permission, { areaCode: cycle.areaCode })) return refuse('forbidden')
  if (cycle.closedAt !== null && !isAllowedWhenClosed(act)) return refuse('cycle_closed')
  return doneWith(cycle)
}
