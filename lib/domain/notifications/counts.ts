import { z } from 'zod'
import { isRuleCode, type RuleCode } from '../escalation/rules'

/**
 * All that a message may carry: how many, of what, at which step (0 in a digest). There is no place in it for a name, an
 * address or a sentence; the database holds the mail to the same shape.
 */
export const Count = z.strictObject({
  kind: z.string().refine(isRuleCode),
  step: z.int().min(0).max(9),
  count: z.int().min(1),
})
export type Count = { kind: RuleCode; step: number; count: number }

/** What a mail carries, each kind and step once, in the order in which they came. Throws on anything else. */
export function readCounts(params: unknown): Count[] {
  const sums = new Map<string, Count>()
  for (const one of z.array(Count).parse(params)) {
    const key = `${one.kind} ${one.step}`
    const { kind } = one
    if (!isRuleCode(kind)) continue
    sums.set(key, { kind, step: one.step, count: (sums.get(key)?.count ?? 0) + one.count })
  }
  return [...sums.values()]
}

/** Where one sees what is counted. */
export const LIST_OF = {
  unanswered: '/lines?status=approved',
  declined: '/lines?status=declined',
  overdue: '/lines?late=yes',
  unverified: '/lines?status=done',
  no_budget: '/lines?sort=deadline',
  visit_missed: '/cases?status=in_follow_up',
} as const satisfies Record<RuleCode, string>

/** The key of a step's own words below `notification.step`; a step that there is not any more has the words of the last. */
export function stepKey(kind: RuleCode, step: number): StepKey {
  const last = kind === 'declined' || kind === 'no_budget' ? 3 : 4
  return `${kind}.s${Math.max(1, Math.min(step, last))}` as StepKey
}
type StepKey =
  `${Exclude<RuleCode, 'declined' | 'no_budget'>}.s${1 | 2 | 3 | 4}` | `${'declined' | 'no_budget'}.s${1 | 2 | 3}`
