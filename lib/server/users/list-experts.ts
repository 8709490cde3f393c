import 'server-only'
import type { Specialty } from '@/lib/domain/reviews/specialties'
import type { Tx } from '../db/client'

export type ExpertOption = {
  id: string
  name: string
  title: string | null
  specialty: Specialty | null
  open: number
}

/**
 * The district's experts with the reviews each still has open, least busy first. Inside a transaction of `asActor`:
 * the load counts only cases the actor may see.
 */
export async function listExperts(tx: Tx, districtCode: string): Promise<ExpertOption[]> {
  const experts = await tx.user.findMany({
    where: { role: 'expert', areaCode: districtCode, closedAt: null },
    select: { id: true, name: true, title: true, specialty: true },
  })
  const load = await tx.auditCase.groupBy({
    by: ['expertId'],
    where: { districtCode, status: 'in_review', expertId: { in: experts.map(({ id }) => id) } },
    _count: true,
  })
  const openOf = new Map(load.map(({ expertId, _count }) => [expertId, _count]))
  return experts
    .map((expert) => ({ ...expert, open: openOf.get(expert.id) ?? 0 }))
    .toSorted((a, b) => a.open - b.open || a.name.localeCompare(b.name, 'id'))
}
