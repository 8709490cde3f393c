import type { CaseGroup } from '../../worksheets/case-group'

/** Answers and facts by code; the test sorts out which is which. */
export type Values = Record<string, string | string[] | number | boolean>

/**
 * A rule on, off, and, where it compares a number, exactly at its limit with what must happen there. `groups` where it
 * is not for the worksheets of all the rule's groups: they may ask the same thing in another way.
 */
export type RuleCase = {
  rule: string
  groups?: readonly CaseGroup[]
  on: Values
  off: Values
  limit?: [at: Values, fires: boolean]
}
