import type { LineStatus } from '../plans/line-lifecycle'

/** How a plan line came out. Codes equal the database's enum. */
export const VERDICTS = ['effective', 'partly', 'not_effective', 'not_done'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What stood in its way. A proposed list: no regulation gives one. */
export const OBSTACLES = [
  'budget',
  'staff',
  'supply',
  'family_refused',
  'family_away',
  'access',
  'coordination',
  'wrong_response',
  'other',
] as const
export type Obstacle = (typeof OBSTACLES)[number]

const JUDGED: Record<LineStatus, readonly Verdict[]> = {
  draft: [],
  proposed: [],
  approved: ['not_done'],
  accepted: ['not_done'],
  declined: ['not_done'],
  in_progress: ['partly', 'not_effective', 'not_done'],
  postponed: ['partly', 'not_effective', 'not_done'],
  reopened: ['partly', 'not_effective', 'not_done'],
  done: ['effective', 'partly', 'not_effective'],
  verified: ['effective', 'partly', 'not_effective'],
  cancelled: [],
}

/**
 * The verdicts open for a line that stands so: nothing helped that was not done, and what is done was not left undone.
 * None for a line that never left the team, or that was cancelled with its reason.
 */
export function verdictsFor(status: LineStatus): readonly Verdict[] {
  return JUDGED[status]
}

/** Must somebody say what stood in the way? Whatever did not help in full has its reason. */
export function needsObstacle(verdict: Verdict): boolean {
  return verdict !== 'effective'
}
