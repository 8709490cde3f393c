/**
 * What somebody is registered as: a child under five, or a woman before her marriage, pregnant, or after a birth. It
 * decides what the form asks and where it leads; kept is only whether it is a child or a woman.
 */
export const REGISTERED_AS = ['child', 'bride', 'pregnant', 'postpartum'] as const
export type RegisteredAs = (typeof REGISTERED_AS)[number]
