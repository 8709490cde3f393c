import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Permission } from '@/lib/domain/access/policy'
import { done, type Outcome } from '@/lib/domain/outcome'
import { CASE_ENDED, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import type { Tx } from '../db/client'
import { moveLine } from '../lines/move-line'

/**
 * What the plan of a case that has just ended still awaits is cancelled, without telling the agencies why; what was done
 * stays done. A plan that waits for its approval becomes a draft again. Refuses as `moveLine` does.
 */
export async function endPlan(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { permission, reason }: { permission: Permission; reason: string },
): Promise<Outcome> {
  const sentBackTo = planStatusAfter('send_back', 'proposed')
  if (!sentBackTo) throw new Error('a proposed plan can be sent back')
  await tx.plan.updateMany({
    where: { caseId, status: 'proposed' },
    data: { status: sentBackTo, sentBackReason: reason },
  })

  const lines = await tx.planLine.findMany({
    where: { caseId },
    orderBy: { number: 'asc' },
    select: { id: true, status: true },
  })
  const along = { permission, detail: { cause: CASE_ENDED } } as const
  for (const { id, status } of lines) {
    const sentBack = lineStatusAfter('send_back', status)
    if (sentBack !== null) {
      const moved = await moveLine(tx, actor, id, 'send_back', along)
      if (!moved.ok) return moved
    }
    if (lineStatusAfter('cancel', sentBack ?? status) === null) continue
    const moved = await moveLine(tx, actor, id, 'cancel', { ...along, data: { statusReason: CASE_ENDED } })
    if (!moved.ok) return moved
  }
  return done
}
