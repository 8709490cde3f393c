import 'server-only'
import { districtOf } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { requireActor } from '../auth/session'
import { runningCycleOf } from '../cycles/running-cycle-of'
import { asActor } from '../db/as-actor'

/** The long list of the cycle that runs, and how many on it, of those whoever asks may see, wait for the team's decision. */
export type WaitingOnList = { cycleId: string; waiting: number }

/** The same; null where no cycle runs or whoever asks may not read its list. Two statements. */
export async function waitingOnList(): Promise<WaitingOnList | null> {
  const actor = await requireActor()
  const district = districtOf(actor.areaCode)
  if (district === null || !can(actor, 'candidate:read', { areaCode: actor.areaCode })) return null
  return asActor(actor, async (tx) => {
    const cycleId = await runningCycleOf(tx, district)
    if (cycleId === null) return null
    const { _sum } = await tx.candidateCount.aggregate({ where: { cycleId, status: 'listed' }, _sum: { n: true } })
    return { cycleId, waiting: _sum.n ?? 0 }
  })
}
