/** How a parent agreed. Codes equal the database's enum. */
export const CONSENT_METHODS = ['written', 'spoken'] as const
export type ConsentMethod = (typeof CONSENT_METHODS)[number]

/** Who agreed for the child, in relation to the child. */
export const CONSENT_RELATIONS = ['mother', 'father', 'grandparent', 'guardian', 'other'] as const
export type ConsentRelation = (typeof CONSENT_RELATIONS)[number]

/**
 * The notice that is read out to the family: `person.notice` of the messages. Raise the number whenever its meaning
 * changes; each consent keeps the number it was given to.
 */
export const CONSENT_TEXT_VERSION = 1

/** Why a child is registered without a NIK. */
export const NO_NIK_REASONS = ['not_issued', 'not_at_hand', 'declined', 'other'] as const
export type NoNikReason = (typeof NO_NIK_REASONS)[number]

/** Is this one of the reasons above, and not words from an earlier register? */
export function isNoNikReason(text: string): text is NoNikReason {
  return (NO_NIK_REASONS as readonly string[]).includes(text)
}

/** Is this one of the relations above? */
export function isConsentRelation(text: string): text is ConsentRelation {
  return (CONSENT_RELATIONS as readonly string[]).includes(text)
}
