/** Answers and facts by code; the test sorts out which is which. */
export type Values = Record<string, string | string[] | number | boolean>

/** A rule on, off, and, where it compares a number, exactly at its limit with what must happen there. */
export type RuleCase = { rule: string; on: Values; off: Values; limit?: [at: Values, fires: boolean] }
