import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { UnlinkChildInput } from '@/lib/domain/people/family-inputs'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { lockPerson } from '../people/lock-person'

/**
 * Says that a child is not this woman's after all, and why; what was said before is kept.
 * Refuses: not_found (there never was such a link), forbidden, moved_on (it was undone already).
 */
export function unlinkChild(
  actor: Actor,
  { commandId, motherId, childId, reason }: UnlinkChildInput,
): Promise<Outcome> {
  return runOnce(actor, 'unlinkChild', commandId, async (tx) => {
    await lockPerson(tx, childId)
    const child = await tx.person.findUnique({ where: { id: childId }, select: { areaCode: true, motherId: true } })
    if (!child) return refuse('not_found')
    if (!can(actor, 'family:link', { areaCode: child.areaCode })) return refuse('forbidden')
    if (child.motherId !== motherId) return undoneBy(tx, childId, motherId)
    await tx.familyLink.updateMany({
      where: { childId, unlinkedAt: null },
      data: { unlinkedById: actor.id, unlinkedAt: new Date(), unlinkReason: reason },
    })
    await tx.person.update({
      where: { id: childId },
      data: { motherId: null, pregnancyId: null },
      select: { id: true },
    })
    return done
  })
}

async function undoneBy(tx: Tx, childId: string, motherId: string) {
  const link = await tx.familyLink.findFirst({
    where: { childId, motherId, unlinkedAt: { not: null } },
    orderBy: { unlinkedAt: 'desc' },
    select: { unlinkedById: true, unlinkedAt: true },
  })
  return link?.unlinkedById && link.unlinkedAt ? movedOnBy(tx, link.unlinkedById, link.unlinkedAt) : refuse('not_found')
}
