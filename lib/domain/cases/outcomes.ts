/** How a case ends (proposed labels, not a regulation's). Codes equal the database's enum. */
export const CASE_OUTCOMES = [
  'improved',
  'unchanged',
  'worse',
  'no_longer_at_risk',
  'referred',
  'delivered',
  'continued',
  'moved',
  'died',
  'declined',
  'lost',
] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** Ends that say nothing of growth: they need a date and a reason, and no monitoring. */
export const ADMINISTRATIVE_OUTCOMES = ['moved', 'died', 'declined', 'lost'] as const
export type AdministrativeOutcome = (typeof ADMINISTRATIVE_OUTCOMES)[number]

/** Ends after which the story goes on in another case: the baby was born, or the bride is pregnant. */
export const HANDED_ON_OUTCOMES = ['delivered', 'continued'] as const
export type HandedOnOutcome = (typeof HANDED_ON_OUTCOMES)[number]

/** Ends without an evaluation, left out of the figures of how far cases come. */
export const UNEVALUATED_OUTCOMES = [...ADMINISTRATIVE_OUTCOMES, ...HANDED_ON_OUTCOMES] as const

/** Ends the evaluation may decide. */
export const EVALUATION_OUTCOMES = ['improved', 'unchanged', 'worse', 'no_longer_at_risk', 'referred'] as const
export type EvaluationOutcome = (typeof EVALUATION_OUTCOMES)[number]

/** Why a case was chosen for audit (the reasons districts give; the list is proposed). Codes equal the database's enum. */
export const SELECTION_REASONS = [
  'not_improving',
  'high_area',
  'data_complete',
  'multiple_risks',
  'hard_case',
  'other',
] as const
export type SelectionReason = (typeof SELECTION_REASONS)[number]
