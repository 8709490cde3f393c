import 'server-only'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import type { Tx } from '../db/client'
import { asChecked, checkColumns } from './check-columns'

/** All checks of a woman the actor of this transaction may see, oldest first, rejected ones included. Two queries. */
export async function checksOf(tx: Tx, personId: string): Promise<CheckRow[]> {
  const rows = await tx.motherCheck.findMany({
    where: { personId },
    orderBy: [{ checkedOn: 'asc' }, { createdAt: 'asc' }],
    select: {
      ...checkColumns,
      id: true,
      caseId: true,
      status: true,
      statusReason: true,
      statusById: true,
      recordedById: true,
      challengeReason: true,
    },
  })
  const ids = rows.flatMap(({ recordedById, statusById }) => (statusById ? [recordedById, statusById] : [recordedById]))
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...asChecked(row),
    id: row.id,
    caseId: row.caseId,
    status: row.status,
    statusReason: row.statusReason,
    statusBy: row.statusById === null ? null : (nameOf.get(row.statusById) ?? null),
    recordedById: row.recordedById,
    recordedBy: nameOf.get(row.recordedById) ?? null,
    challengeReason: row.challengeReason,
  }))
}
