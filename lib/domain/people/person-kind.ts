/** A child under five, or a woman: bride, pregnant, after birth. Codes equal the database's enum. */
export const PERSON_KINDS = ['child', 'woman'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]
