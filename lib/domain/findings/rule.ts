import type { CaseGroup } from '../worksheets/case-group'
import type { Condition } from '../worksheets/condition'

/**
 * One reason to suspect a finding, and the groups whose worksheets ask what it reads. The version goes up whenever the
 * condition changes, so that an old suspicion still says what made it. Several rules may lead to the same finding.
 */
export type FindingRule = {
  id: string
  version: number
  finding: string
  groups: readonly CaseGroup[]
  when: Condition
}

/** Whose worksheet: one child under five, or a woman at one of three times of her life. */
export const CHILDREN: readonly CaseGroup[] = ['BADUTA', 'BALITA']
export const WOMEN: readonly CaseGroup[] = ['CATIN', 'BUMIL', 'BUFAS']
export const EVERYBODY: readonly CaseGroup[] = [...WOMEN, ...CHILDREN]

/** A rule of version 1; its finding is the part of the id before the dash. */
export function rule(groups: readonly CaseGroup[], id: string, when: Condition): FindingRule {
  return { id, version: 1, finding: id.slice(0, id.indexOf('-')), groups, when }
}

/** All of these hold. */
export function all(...parts: Condition[]): Condition {
  return { all: parts }
}

/** At least one of these holds. */
export function any(...parts: Condition[]): Condition {
  return { any: parts }
}

/** The number is below the limit. */
export function below(field: string, value: number): Condition {
  return { field, op: 'lt', value }
}

/** The number is above the limit. */
export function above(field: string, value: number): Condition {
  return { field, op: 'gt', value }
}

/** The number is the limit or above. */
export function atLeast(field: string, value: number): Condition {
  return { field, op: 'gte', value }
}

/** The number is the limit or below. */
export function atMost(field: string, value: number): Condition {
  return { field, op: 'lte', value }
}

/** The answer is this one. */
export function is(field: string, value: string | boolean): Condition {
  return { field, op: 'eq', value }
}

/** The answer is one of these. */
export function isOneOf(field: string, ...value: string[]): Condition {
  return { field, op: 'in', value }
}

/** The answer contains at least one of these. */
export function includesAny(field: string, ...value: string[]): Condition {
  return { field, op: 'includesAny', value }
}

/** The answer was given and lacks at least one of these. */
export function lacksAny(field: string, ...value: string[]): Condition {
  return { field, op: 'lacksAny', value }
}

/** The answer was given and contains fewer than this many. */
export function fewerThan(field: string, value: number): Condition {
  return { field, op: 'countLt', value }
}
