import 'server-only'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { exceedsQuota, type QuotaState, quotaStates } from '@/lib/domain/selection/quota'
import type { Tx } from '../db/client'

/** A quota that would be gone beyond: the district's, or a village's where it has one of its own. */
export type Exceeded = QuotaState & { areaCode: string; more: number }

type Wanted = { areaCode: string; group: CaseGroup }

/**
 * The quotas that taking these people into the audit would go beyond. The cycle is locked by the caller, so that two who
 * choose at once count each other. Two statements, however many are chosen.
 */
export async function exceededQuotas(
  tx: Tx,
  cycle: { id: string; areaCode: string },
  wanted: readonly Wanted[],
): Promise<Exceeded[]> {
  const quotas = await tx.caseQuota.findMany({
    where: { cycleId: cycle.id },
    select: { areaCode: true, group: true, n: true },
  })
  if (quotas.length === 0) return []
  const counts = await tx.coverageCount.findMany({
    where: { cycleId: cycle.id, status: { not: 'candidate' }, n: { gt: 0 } },
    select: { areaCode: true, group: true, n: true },
  })
  const areas = [cycle.areaCode, ...new Set(wanted.map(({ areaCode }) => areaCode))]
  return areas.flatMap((areaCode) => {
    const within = <T extends { areaCode: string }>(rows: readonly T[]) =>
      areaCode === cycle.areaCode ? rows : rows.filter((row) => row.areaCode === areaCode)
    const states = quotaStates(
      quotas.filter((quota) => quota.areaCode === areaCode),
      within(counts),
    )
    return states.flatMap((state) => {
      const more = within(wanted).filter(({ group }) => group === state.group).length
      return exceedsQuota(state, more) ? [{ ...state, areaCode, more }] : []
    })
  })
}

/** The first of them as the parameters of a refusal, with the village's name. */
export async function quotaParams(tx: Tx, exceeded: Exceeded): Promise<Record<string, string>> {
  const { areaCode, group, quota, chosen, more } = exceeded
  const area = await tx.area.findUnique({ where: { code: areaCode }, select: { name: true } })
  return { area: area?.name ?? areaCode, group, quota: String(quota), chosen: String(chosen), more: String(more) }
}
