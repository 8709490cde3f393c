import 'server-only'
import { notFound } from 'next/navigation'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { StageLimits } from '@/lib/domain/cycles/deadlines'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { limitsOf } from './limits-of'
import { type CycleHead, readCycle } from './read-cycle'

/** A cycle with the limits of its district, to be changed. A 404 for whoever may not change them. */
export async function getCycleSettings(cycleId: string): Promise<{ cycle: CycleHead; limits: StageLimits }> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'cycle:change_settings')) notFound()
  const found = await asActor(actor, async (tx) => {
    const cycle = await readCycle(tx, cycleId)
    if (!cycle || !can(actor, 'cycle:change_settings', { areaCode: cycle.areaCode })) return null
    return { cycle, limits: await limitsOf(tx, cycle.areaCode) }
  })
  return found ?? notFound()
}
