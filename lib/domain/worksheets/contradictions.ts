import type { Answers } from './answer'
import type { CaseFacts, WorksheetContext } from './case-facts'
import { type Condition, holds, type Lookup } from './condition'
import type { WorksheetDefinition } from './definition'
import { readWorksheet } from './read-worksheet'

/** Answers that cannot both be true; each code is a message under `worksheet.warning`. */
export type Contradiction =
  | 'more_than_siblings'
  | 'term_and_weeks'
  | 'older_than_now'
  | 'exclusive_and_food'
  | 'food_before_its_age'
  | 'kpsp_and_score'
  | 'toilet_and_defecation'
  | 'complete_and_no_vaccine'

/** Where two answers must agree, shown beside `field`. `above` compares two numbers; `when` is a condition. */
type Check = { field: string; code: Contradiction } & ({ above: string } | { when: Condition })

const CHECKS: readonly Check[] = [
  { field: 'childOrder', code: 'more_than_siblings', above: 'siblingsTotal' },
  {
    field: 'gestationWeeks',
    code: 'term_and_weeks',
    when: both(is('termAtBirth', 'term'), below('gestationWeeks', 37)),
  },
  {
    field: 'gestationWeeks',
    code: 'term_and_weeks',
    when: both(is('termAtBirth', 'preterm'), atLeast('gestationWeeks', 37)),
  },
  { field: 'motherAgeAtPregnancy', code: 'older_than_now', above: 'motherAge' },
  {
    field: 'complementaryFoodFromMonth',
    code: 'exclusive_and_food',
    when: both(is('exclusiveBreastfeeding', 'yes'), below('complementaryFoodFromMonth', 6)),
  },
  { field: 'complementaryFoodFromMonth', code: 'food_before_its_age', above: 'ageMonths' },
  { field: 'kpspScore', code: 'kpsp_and_score', when: both(is('kpsp', 'S'), below('kpspScore', 9)) },
  { field: 'kpspScore', code: 'kpsp_and_score', when: both(is('kpsp', 'P'), atLeast('kpspScore', 7)) },
  {
    field: 'kpspScore',
    code: 'kpsp_and_score',
    when: both(is('kpsp', 'M'), { any: [below('kpspScore', 7), atLeast('kpspScore', 9)] }),
  },
  {
    field: 'noOpenDefecation',
    code: 'toilet_and_defecation',
    when: both(is('toilet', 'no_toilet'), is('noOpenDefecation', 'yes')),
  },
  {
    field: 'vaccines',
    code: 'complete_and_no_vaccine',
    when: both(is('immunisationStatus', 'complete'), { field: 'vaccines', op: 'includesAny', value: ['none'] }),
  },
]

/** The pairs of visible answers that contradict each other, each by the field beside which to say so. */
export function findContradictions(
  definition: WorksheetDefinition,
  answers: Answers,
  facts: WorksheetContext | CaseFacts,
): { field: string; code: Contradiction }[] {
  const { lookup } = readWorksheet(definition, answers, facts)
  return CHECKS.filter((check) => contradicts(check, lookup)).map(({ field, code }) => ({ field, code }))
}

function contradicts(check: Check, lookup: Lookup): boolean {
  if ('when' in check) return holds(check.when, lookup)
  const limit = lookup(check.above)
  const number = typeof limit === 'string' ? Number(limit) : limit
  return typeof number === 'number' && holds({ field: check.field, op: 'gt', value: number }, lookup)
}

function both(...all: Condition[]): Condition {
  return { all }
}

function is(field: string, value: string): Condition {
  return { field, op: 'eq', value }
}

function below(field: string, value: number): Condition {
  return { field, op: 'lt', value }
}

function atLeast(field: string, value: number): Condition {
  return { field, op: 'gte', value }
}
