import type { GrowthProblem, MeasurementChallenge, MeasurementError } from '../growth/growth-problem'

/** What was asked when a measurement was typed, and how it was answered; kept with the measurement. */
export type AnsweredChallenge = GrowthProblem<MeasurementChallenge> & { answer: 'remeasured' | 'reason' }

/** How the errors of the growth rules are called among the errors of forms. */
const FORM_CODE: Record<MeasurementError, string> = {
  date_invalid: 'not_a_date',
  date_before_birth: 'before_birth',
  date_in_future: 'future_date',
  zero_is_not_blank: 'zero_is_not_blank',
  sentinel: 'sentinel',
  excel_serial: 'excel_serial',
  wrong_unit: 'wrong_unit_cm',
  out_of_range: 'out_of_range',
}

/** The code of `form.errors` for an error of the growth rules. */
export function formCodeOf({ code, field }: GrowthProblem<MeasurementError>): string {
  return code === 'wrong_unit' && field === 'weightKg' ? 'wrong_unit_kg' : FORM_CODE[code]
}

/** The first error of each field, as a code of `form.errors`. */
export function fieldErrors(errors: readonly GrowthProblem<MeasurementError>[]): Record<string, string> {
  const codes: Record<string, string> = {}
  for (const error of errors) codes[error.field] ??= formCodeOf(error)
  return codes
}

/**
 * Names exactly these challenges, figures included. The form sends it back with the answer, so that an answer never
 * covers a challenge that nobody has seen. Empty where nothing is asked.
 */
export function challengeKey(challenges: readonly GrowthProblem<MeasurementChallenge>[]): string {
  return challenges
    .map(({ code, field, params }) => [code, field, ...Object.values(params)].join(' '))
    .sort()
    .join('; ')
}

export type ChallengeAnswer = { challengesSeen: string; remeasured: boolean; challengeReason: string | null }

/** Were these challenges seen, and was it said that the child was measured again, or why the values stand? */
export function isAnswered(
  challenges: readonly GrowthProblem<MeasurementChallenge>[],
  given: ChallengeAnswer,
): boolean {
  if (challenges.length === 0) return true
  return given.challengesSeen === challengeKey(challenges) && (given.remeasured || given.challengeReason !== null)
}

/** The challenges with their answer, to keep. */
export function answered(
  challenges: readonly GrowthProblem<MeasurementChallenge>[],
  { remeasured }: ChallengeAnswer,
): AnsweredChallenge[] {
  return challenges.map((challenge) => ({ ...challenge, answer: remeasured ? 'remeasured' : 'reason' }))
}
