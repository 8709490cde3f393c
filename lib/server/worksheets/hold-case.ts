import 'server-only'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { Tx } from '../db/client'

export type HeldCase = {
  id: string
  areaCode: string
  districtCode: string
  cycleId: string
  personId: string
  number: number
  status: CaseStatus
  group: CaseGroup
}

/**
 * A case that nobody else changes until this transaction ends, or null where the actor cannot see it. Two people saving
 * at once write one after the other, and nobody saves into a worksheet that is just being submitted.
 */
export async function holdCase(tx: Tx, caseId: string): Promise<HeldCase | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM audit_case WHERE id = ${caseId}::uuid FOR UPDATE`
  if (locked.length === 0) return null
  return tx.auditCase.findUnique({
    where: { id: caseId },
    select: {
      id: true,
      areaCode: true,
      districtCode: true,
      cycleId: true,
      personId: true,
      number: true,
      status: true,
      group: true,
    },
  })
}
