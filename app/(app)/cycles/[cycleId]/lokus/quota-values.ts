import type { QuotaState } from '@/lib/domain/selection/quota'

/** Quotas as the values of a form: a group without one stays blank. */
export function quotaValues(quotas: readonly QuotaState[]): Record<string, string> {
  return Object.fromEntries(quotas.flatMap(({ group, quota }) => (quota === null ? [] : [[group, String(quota)]])))
}
