import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import type { Tx } from '../db/client'
import { writeEvent } from '../history/write-event'

/**
 * The plan version the team may still write to: the draft, or a first one made where there is none. After an approval
 * the next version is opened with a reason only. Null where there is nothing to write to: a version waits for the
 * chair, or was approved and nobody said why it should change. The case row must already be locked by the caller, so
 * that two people cannot open two.
 */
export async function openPlan(
  tx: Tx,
  actor: Actor,
  subject: { caseId: string; areaCode: string },
  reason?: string,
): Promise<{ id: string; version: number } | null> {
  const latest = await tx.plan.findFirst({
    where: { caseId: subject.caseId },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, status: true },
  })
  if (latest && planStatusAfter('propose', latest.status)) return latest
  const waits = latest !== null && planStatusAfter('approve', latest.status) !== null
  if (waits || (latest && reason === undefined)) return null

  const version = (latest?.version ?? 0) + 1
  const created = await tx.plan.create({
    data: {
      caseId: subject.caseId,
      areaCode: subject.areaCode,
      version,
      createdById: actor.id,
      reason: reason ?? null,
    },
    select: { id: true, version: true },
  })
  await writeEvent(tx, actor, {
    ...subject,
    step: 'plan.open',
    to: 'draft',
    detail: { version, ...(reason ? { reason } : {}) },
  })
  return created
}
