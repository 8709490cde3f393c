import 'server-only'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** A monitoring visit as it is kept; days are 'YYYY-MM-DD', `recordedAt` an ISO instant. */
export type VisitRow = {
  month: number
  dueOn: string
  measurementId: string | null
  motherCheckId: string | null
  missingReason: string | null
  recordedBy: string | null
  recordedAt: string | null
}

/** The visits of a case, in order of their months; none before its plan was approved. */
export async function visitsOf(tx: Tx, caseId: string): Promise<VisitRow[]> {
  const rows = await tx.monitoringVisit.findMany({
    where: { caseId },
    orderBy: { month: 'asc' },
    select: {
      month: true,
      dueOn: true,
      measurementId: true,
      motherCheckId: true,
      missingReason: true,
      recordedById: true,
      recordedAt: true,
    },
  })
  const ids = rows.flatMap(({ recordedById }) => recordedById ?? [])
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return rows.map(({ dueOn, recordedById, recordedAt, ...rest }) => ({
    ...rest,
    dueOn: isoDate(dueOn),
    recordedBy: people.find(({ id }) => id === recordedById)?.name ?? null,
    recordedAt: recordedAt?.toISOString() ?? null,
  }))
}

/** The day of the first approval of a plan, from which the follow-up is told; null before it. */
export async function followUpFrom(tx: Tx, caseId: string): Promise<Date | null> {
  const first = await tx.plan.findFirst({
    where: { caseId, approvedAt: { not: null } },
    orderBy: { version: 'asc' },
    select: { approvedAt: true },
  })
  return first?.approvedAt ?? null
}
