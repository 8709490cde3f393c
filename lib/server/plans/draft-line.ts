import 'server-only'
import { lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'

/** A line of this case, and whether it is a draft of this plan version; null where the case has no such line. */
export async function draftLine(
  tx: Tx,
  { lineId, caseId, planId }: { lineId: string; caseId: string; planId: string },
): Promise<{ id: string; isDraft: boolean } | null> {
  const line = await tx.planLine.findFirst({
    where: { id: lineId, caseId },
    select: { id: true, planId: true, status: true },
  })
  // What may still be proposed is a draft.
  return line && { id: line.id, isDraft: line.planId === planId && lineStatusAfter('propose', line.status) !== null }
}
