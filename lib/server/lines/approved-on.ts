import 'server-only'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'

/**
 * The day on which the plan of a line was approved, as ISO `YYYY-MM-DD`, from the line's own history: agencies may not
 * read plans. A line without such an event says the day it was written down, before which nothing can have been done.
 */
export async function approvedOn(tx: Tx, lineId: string): Promise<string | null> {
  const approval = await tx.caseEvent.findFirst({
    where: { lineId, step: 'line.approve' },
    orderBy: { sequence: 'desc' },
    select: { at: true },
  })
  if (approval) return dayOf(approval.at)
  const line = await tx.planLine.findUnique({ where: { id: lineId }, select: { createdAt: true } })
  return line ? dayOf(line.createdAt) : null
}
