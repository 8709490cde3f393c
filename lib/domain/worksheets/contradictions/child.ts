import type { Condition } from '../condition'
import type { Check } from './check'

/** What cannot both be true of a child and its home. */
export const CHILD_CHECKS: readonly Check[] = [
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
