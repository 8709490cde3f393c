import { NEEDED_PARTS } from '../cycles/gate-facts'

/** What somebody is in the audit team, as the decree names it. Codes equal the database's enum. */
export const TEAM_PARTS = ['steering', 'chair', 'deputy', 'secretary', 'technical', 'expert'] as const
export type TeamPart = (typeof TEAM_PARTS)[number]

export type TeamState = {
  decree: boolean
  /** Those in the team now. */
  members: readonly { part: TeamPart; signed: boolean }[]
}

/** What a team lacks before it is complete: the decree, a needed part, signatures. In the order in which to go about it. */
export type TeamLack = { code: 'decree' } | { code: 'part'; part: TeamPart } | { code: 'signatures'; count: number }

/** Everything that a team still lacks; empty where it is complete. */
export function teamLacks({ decree, members }: TeamState): TeamLack[] {
  const unsigned = members.filter(({ signed }) => !signed).length
  return [
    ...(decree ? [] : [{ code: 'decree' } as const]),
    ...NEEDED_PARTS.filter((part) => members.every((member) => member.part !== part)).map(
      (part) => ({ code: 'part', part }) as const,
    ),
    ...(unsigned > 0 ? [{ code: 'signatures', count: unsigned } as const] : []),
  ]
}
