import 'server-only'
import { type Refusal, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'

/** Of these lines those whose rupiah are a share of a package's budget, each with the refusal that says which package's. */
export async function packedAmong(tx: Tx, lineIds: readonly string[]): Promise<{ id: string; refusal: Refusal }[]> {
  const members = await tx.workPackageLine.findMany({
    where: { lineId: { in: [...lineIds] }, leftAt: null },
    select: { lineId: true, package: { select: { number: true } } },
  })
  return members.map(({ lineId, package: { number } }) => ({
    id: lineId,
    ...refuse('packed_elsewhere', { number: String(number) }),
  }))
}
