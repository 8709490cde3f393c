import 'server-only'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import type { Tx } from '../db/client'
import type { PersonInGroups } from './group-facts'

/**
 * The case that a new one of this group goes on from: the bride's for a pregnant woman, the pregnant woman's for the
 * mother, the mother's for the child that was born from it. Null where there is none.
 */
export async function caseBefore(tx: Tx, person: PersonInGroups, group: CaseGroup): Promise<string | null> {
  const { pregnancyId, bornFromId } = person
  if (group === 'CATIN') return null
  if (group === 'BUMIL') {
    const pregnancy = pregnancyId
      ? await tx.pregnancy.findUnique({ where: { id: pregnancyId }, select: { brideCaseId: true } })
      : null
    return pregnancy?.brideCaseId ?? null
  }
  const from = group === 'BUFAS' ? pregnancyId : bornFromId
  if (from === null) return null
  const found = await tx.auditCase.findFirst({
    where: { pregnancyId: from, group: 'BUMIL' },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return found?.id ?? null
}
