import type { LineStatus } from '../plans/line-lifecycle'
import type { Share } from './progress'

/** How far a service has come to a family, from nothing on. The order is `service_rank` in the database. */
export const SERVICE_STATES = ['missing', 'planned', 'under_way', 'reported', 'arrived'] as const
export type ServiceState = (typeof SERVICE_STATES)[number]

const STATE_OF: Record<LineStatus, ServiceState | null> = {
  draft: 'planned',
  proposed: 'planned',
  approved: 'planned',
  accepted: 'under_way',
  in_progress: 'under_way',
  reopened: 'under_way',
  postponed: 'under_way',
  // What an agency gave back is nobody's until the team settles it.
  declined: 'missing',
  done: 'reported',
  verified: 'arrived',
  cancelled: null,
}

type Line = { status: LineStatus }
type Finding<L extends Line> = { noActionReason: string | null; lines: readonly L[] }

/** A confirmed finding as the service to which it entitles the family. */
export type Service<F> = {
  finding: F
  /** Null where the team wrote down why nothing is done: the family is entitled to nothing by it. */
  state: ServiceState | null
}

/** What the service of a finding waits for: the least advanced of its lines, those that were cancelled aside. */
export function leastAdvanced<L extends Line>(lines: readonly L[]): L | null {
  const live = lines.filter(({ status }) => STATE_OF[status] !== null)
  return live.reduce<L | null>(
    (least, line) => (least === null || rankOf(line.status) < rankOf(least.status) ? line : least),
    null,
  )
}

/** How far the service of a finding has come: it has arrived when all that was planned for it has. */
export function serviceStateOf<L extends Line>({ noActionReason, lines }: Finding<L>): ServiceState | null {
  if (noActionReason !== null) return null
  const line = leastAdvanced(lines)
  return (line && STATE_OF[line.status]) ?? 'missing'
}

/**
 * The convergence of a case: every service to which its confirmed findings entitle the family, and how many arrived. Of
 * no service at all there is no share (0 of 0).
 */
export function convergenceOf<L extends Line, F extends Finding<L>>(
  findings: readonly F[],
): { services: Service<F>[]; arrived: Share } {
  const services = findings.map((finding) => ({ finding, state: serviceStateOf(finding) }))
  const owed = services.filter(({ state }) => state !== null)
  return {
    services,
    arrived: { numerator: owed.filter(({ state }) => state === 'arrived').length, denominator: owed.length },
  }
}

function rankOf(status: LineStatus): number {
  const state = STATE_OF[status]
  return state === null ? SERVICE_STATES.length : SERVICE_STATES.indexOf(state)
}
