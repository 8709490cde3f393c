import type { Condition } from '../condition'
import type { WorksheetCode } from '../definition'

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
  | 'last_period_too_long_ago'
  | 'due_date_unlikely'
  | 'visit_before_pregnancy'
  | 'more_doctor_visits'
  | 'fewer_pregnancies_than_births'
  | 'more_taken_than_received'
  | 'pressure_upside_down'
  | 'wedding_has_passed'
  | 'birth_before_pregnancy'
  | 'birth_before_marriage'
  | 'weeks_and_last_period'
  | 'visit_before_birth'
  | 'visits_out_of_order'
  | 'fewer_visits_than_dates'

/**
 * Where answers must agree, shown beside `field`: a number that must not be `above` another, `atMost` another,
 * `belowSumOf` others or `apartFrom` another by more than `more`; a day that must not lie `before` another, or so many
 * days before or after it; a count that must not be `fewerThanAnswered`; a condition that must not hold. `of` limits a
 * check to the worksheets with these codes.
 */
export type Check = { field: string; code: Contradiction; of?: readonly WorksheetCode[] } & (
  | { above: string }
  | { atMost: string }
  | { belowSumOf: readonly string[] }
  | { apartFrom: string; more: number }
  | { before: string }
  | { daysBefore: string; more: number }
  | { daysAfter: string; more: number }
  | { fewerThanAnswered: readonly string[] }
  | { when: Condition }
)
