/**
 * Conditions are data, so that the form, the completeness count and the finding rules read the same ones, and so that
 * a finding can say which answer and which limit made it. There is no negation: a missing value never holds.
 */
export type Value = string | number | boolean | readonly string[]

export type Test =
  | { field: string; op: 'lt' | 'lte' | 'gt' | 'gte' | 'countLt'; value: number }
  | { field: string; op: 'eq'; value: string | number | boolean }
  | { field: string; op: 'in' | 'includesAny' | 'lacksAny'; value: readonly string[] }

export type Condition = Test | { all: readonly Condition[] } | { any: readonly Condition[] }
export type Operator = Test['op']

/** One test that held: what was found, how it was compared and with what. */
export type Evidence = { field: string; value: Value; operator: Operator; threshold: Value }

/** Gives the value of an answer or a fact, or undefined where there is none. */
export type Lookup = (field: string) => Value | undefined

/** The code of the answer "none of these" in a multiple choice: it excludes every other and counts as nothing. */
export const NONE = 'none'

/**
 * The tests that make a condition hold, or null where it does not hold.
 * `all` needs every part; `any` gives the parts that hold. A missing or unreadable value makes its test fail.
 */
export function evidenceFor(condition: Condition, lookup: Lookup): Evidence[] | null {
  if ('all' in condition) {
    const parts = condition.all.map((part) => evidenceFor(part, lookup))
    return parts.every((part) => part !== null) ? parts.flat() : null
  }
  if ('any' in condition) {
    const held = condition.any.map((part) => evidenceFor(part, lookup)).filter((part) => part !== null)
    return held.length > 0 ? held.flat() : null
  }
  const value = lookup(condition.field)
  const found = value === undefined ? null : compare(condition, value)
  return found && [{ field: condition.field, operator: condition.op, ...found }]
}

/** Whether a condition holds. */
export function holds(condition: Condition, lookup: Lookup): boolean {
  return evidenceFor(condition, lookup) !== null
}

/** Every field or fact that a condition reads, in order, repeats included. */
export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  return [condition.field]
}

/** Every single test inside a condition. */
export function testsOf(condition: Condition): Test[] {
  if ('all' in condition) return condition.all.flatMap(testsOf)
  if ('any' in condition) return condition.any.flatMap(testsOf)
  return [condition]
}

type Found = { value: Value; threshold: Value }

function compare(test: Test, value: Value): Found | null {
  switch (test.op) {
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const number = asNumber(value)
      return number !== null && ORDER[test.op](number, test.value) ? { value: number, threshold: test.value } : null
    }
    case 'countLt': {
      const count = asList(value).filter((code) => code !== NONE).length
      return count < test.value ? { value: count, threshold: test.value } : null
    }
    case 'eq': {
      const same = typeof test.value === 'number' ? asNumber(value) === test.value : value === test.value
      return same ? { value, threshold: test.value } : null
    }
    case 'in':
      return typeof value === 'string' && test.value.includes(value) ? { value, threshold: test.value } : null
    case 'includesAny': {
      const shared = asList(value).filter((code) => test.value.includes(code))
      return shared.length > 0 ? { value: shared, threshold: test.value } : null
    }
    case 'lacksAny': {
      const lacking = test.value.filter((code) => !asList(value).includes(code))
      return lacking.length > 0 ? { value: asList(value), threshold: lacking } : null
    }
  }
}

const ORDER = {
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
}

function asNumber(value: Value): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null
}

function asList(value: Value): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' ? value : []
}
