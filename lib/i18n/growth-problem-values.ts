import { isCalendarDate } from '@/lib/domain/growth/age'
import type { GrowthProblem } from '@/lib/domain/growth/growth-problem'
import { formatDate } from './format'

/** What the sentence of a growth problem is filled in with: its dates written out, its field for the choice of unit. */
export function growthProblemValues(
  { field, params }: Pick<GrowthProblem<string>, 'field' | 'params'>,
  locale: string,
): Record<string, string | number> {
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && isCalendarDate(value) ? formatDate(value, locale) : value,
  ])
  return { field, ...Object.fromEntries(written) }
}
