import { daysBetween } from '../days'
import { DEFAULT_FINDING_LIMITS } from '../findings/limits'
import type { Answers } from './answer'
import type { CaseFacts, WorksheetContext } from './case-facts'
import { holds, type Lookup } from './condition'
import type { Check, Contradiction } from './contradictions/check'
import { CHILD_CHECKS } from './contradictions/child'
import { WOMAN_CHECKS } from './contradictions/woman'
import type { WorksheetDefinition } from './definition'
import { type Reading, readingOf } from './derived/derivation'
import { readWorksheet } from './read-worksheet'

const CHECKS: readonly Check[] = [...CHILD_CHECKS, ...WOMAN_CHECKS]

/** The visible answers that contradict each other or the day, each by the field beside which to say so. */
export function findContradictions(
  definition: WorksheetDefinition,
  answers: Answers,
  facts: WorksheetContext | CaseFacts,
): { field: string; code: Contradiction }[] {
  const { lookup } = readWorksheet(definition, answers, facts)
  const reading = readingOf(lookup, DEFAULT_FINDING_LIMITS)
  return CHECKS.filter(({ of }) => !of || of.includes(definition.code))
    .filter((check) => contradicts(check, lookup, reading))
    .map(({ field, code }) => ({ field, code }))
}

function contradicts(check: Check, lookup: Lookup, { number, day }: Reading): boolean {
  if ('when' in check) return holds(check.when, lookup)
  if ('before' in check) return compare(day(check.field), day(check.before), (one, other) => one < other)
  if ('daysBefore' in check) {
    return compare(day(check.field), day(check.daysBefore), (from, to) => daysBetween(from, to) > check.more)
  }
  if ('daysAfter' in check) {
    return compare(day(check.field), day(check.daysAfter), (to, from) => daysBetween(from, to) > check.more)
  }
  if ('fewerThanAnswered' in check) {
    const answered = check.fewerThanAnswered.filter((code) => lookup(code) !== undefined).length
    return compare(number(check.field), answered, (said, least) => said < least)
  }
  if ('belowSumOf' in check) {
    const parts = check.belowSumOf.map(number)
    const sum = parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0)
    return compare(number(check.field), sum, (one, least) => one < least)
  }
  if ('apartFrom' in check) {
    const apart = (one: number, other: number) => Math.abs(one - other) > check.more
    return compare(number(check.field), number(check.apartFrom), apart)
  }
  if ('atMost' in check) return compare(number(check.field), number(check.atMost), (one, other) => one <= other)
  return compare(number(check.field), number(check.above), (one, other) => one > other)
}

/** Nothing contradicts what is missing. */
function compare<T>(one: T | null, other: T | null, isWrong: (one: T, other: T) => boolean): boolean {
  return one !== null && other !== null && isWrong(one, other)
}
