/** Where an answer comes from, as the printed form's column "Sumber Data" asks. */
export const ANSWER_SOURCES = [
  'interview',
  'kia_book',
  'observation',
  'e_ppgbm',
  'elsimil',
  'siga',
  'health_record',
  'other',
] as const
export type AnswerSource = (typeof ANSWER_SOURCES)[number]

/** `to_follow`: will be filled later from another system. `unknown`: asked, nobody knows. Both are answers about a gap. */
export const ANSWER_STATUSES = ['filled', 'to_follow', 'unknown', 'not_applicable'] as const
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

/**
 * One answer of a worksheet. Values are kept in one form only: option codes, `yes`/`no`, numbers with a point
 * (`46.5`), dates as `YYYY-MM-DD`. The value is null exactly when the status is not `filled`.
 */
export type Answer = { value: string | string[] | null; source: AnswerSource; status: AnswerStatus }

/** Answers by field code. A field nobody answered is absent: blank is not zero. */
export type Answers = Record<string, Answer>

/** Whether a code names a source. */
export function isAnswerSource(code: string): code is AnswerSource {
  return ANSWER_SOURCES.some((source) => source === code)
}

/** Whether a code names a status. */
export function isAnswerStatus(code: string): code is AnswerStatus {
  return ANSWER_STATUSES.some((status) => status === code)
}

/** The value of an answer that has one; undefined for a missing answer and for every status other than `filled`. */
export function filledValue(answer: Answer | undefined): string | string[] | undefined {
  if (!answer || answer.status !== 'filled' || answer.value === null || answer.value.length === 0) return undefined
  return answer.value
}
