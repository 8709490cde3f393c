import { CASE_GROUPS, type CaseGroup } from '../cases/case-filter'

/** How many cases of a group are meant to be audited, and how many are. `quota` null is "nobody said": no limit. */
export type QuotaState = { group: CaseGroup; quota: number | null; chosen: number }

/** Of a quota: how many may still be chosen, or null where nobody set one; never below zero. */
export function roomIn({ quota, chosen }: QuotaState): number | null {
  return quota === null ? null : Math.max(0, quota - chosen)
}

/** Would choosing `more` go beyond the quota? Exactly reaching it does not. */
export function exceedsQuota({ quota, chosen }: QuotaState, more: number): boolean {
  return quota !== null && more > 0 && chosen + more > quota
}

/** Puts quotas and counts of one area together, a row for each of the five groups, in their order. */
export function quotaStates(
  quotas: readonly { group: CaseGroup; n: number }[],
  chosen: readonly { group: CaseGroup; n: number }[],
): QuotaState[] {
  return CASE_GROUPS.map((group) => ({
    group,
    quota: quotas.find((one) => one.group === group)?.n ?? null,
    chosen: chosen.filter((one) => one.group === group).reduce((sum, { n }) => sum + n, 0),
  }))
}
