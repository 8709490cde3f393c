import 'server-only'
import type { PlanStatus } from '@/lib/domain/plans/plan-lifecycle'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'

/** A version of a plan without its content. Days ISO `YYYY-MM-DD`. */
export type PlanVersionRow = {
  version: number
  status: PlanStatus
  /** Why it was opened; null for the first. */
  reason: string | null
  proposedById: string | null
  proposedBy: string | null
  proposedOn: string | null
  approvedBy: string | null
  approvedOn: string | null
  sentBackReason: string | null
}

/** The versions of a case's plan, newest first. */
export async function planVersions(tx: Tx, caseId: string): Promise<PlanVersionRow[]> {
  const rows = await tx.plan.findMany({
    where: { caseId },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      status: true,
      reason: true,
      proposedById: true,
      proposedAt: true,
      approvedById: true,
      approvedAt: true,
      sentBackReason: true,
    },
  })
  const ids = rows.flatMap(({ proposedById, approvedById }) => [proposedById, approvedById]).filter((id) => id !== null)
  const names = await namesOf(tx, ids)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? '–'))
  return rows.map(({ proposedAt, approvedAt, approvedById, ...row }) => ({
    ...row,
    proposedBy: nameOf(row.proposedById),
    proposedOn: proposedAt && dayOf(proposedAt),
    approvedBy: nameOf(approvedById),
    approvedOn: approvedAt && dayOf(approvedAt),
  }))
}
