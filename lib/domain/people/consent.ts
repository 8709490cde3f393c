import type { PersonKind } from './person-kind'

/** How somebody agreed. Codes equal the database's enum. */
export const CONSENT_METHODS = ['written', 'spoken'] as const
export type ConsentMethod = (typeof CONSENT_METHODS)[number]

/** Who agreed, in relation to the child or the woman: a woman agrees for herself. */
export const CONSENT_RELATIONS = ['self', 'husband', 'mother', 'father', 'grandparent', 'guardian', 'other'] as const
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

/** The relations a form offers, for a child or for a woman. */
export const RELATIONS_OF = {
  child: ['mother', 'father', 'grandparent', 'guardian', 'other'],
  woman: ['self', 'husband', 'mother', 'guardian', 'other'],
} as const satisfies Record<PersonKind, readonly ConsentRelation[]>

/** Is this one of the relations above? */
export function isConsentRelation(text: string): text is ConsentRelation {
  return (CONSENT_RELATIONS as readonly string[]).includes(text)
}
