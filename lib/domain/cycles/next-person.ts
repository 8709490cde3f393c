import type { Role } from '../access/roles'
import type { CaseStatus } from '../cases/case-lifecycle'
import type { LineStatus } from '../plans/line-lifecycle'

const OF_CASE: Record<CaseStatus, Role | null> = {
  candidate: 'technical_team',
  selected: 'village_officer',
  worksheet: 'village_officer',
  submitted: 'health_center',
  returned: 'village_officer',
  verified: 'technical_team',
  in_review: 'expert',
  reviewed: 'technical_team',
  planned: 'tpps_chair',
  in_follow_up: 'village_officer',
  evaluated: 'technical_team',
  closed: null,
}

const OF_LINE: Record<LineStatus, Role | null> = {
  draft: null,
  proposed: null,
  approved: 'agency_planner',
  accepted: 'agency_planner',
  declined: 'technical_team',
  in_progress: 'agency_planner',
  done: 'village_officer',
  verified: null,
  reopened: 'agency_planner',
  postponed: 'agency_planner',
  cancelled: null,
}

/** Whose act a case waits for first; null where it is over. A follow-up whose visits are all settled waits to be evaluated. */
export function roleForCase(status: CaseStatus, visitsSettled: boolean): Role | null {
  return status === 'in_follow_up' && visitsSettled ? 'health_center' : OF_CASE[status]
}

/** Whose act an approved plan line waits for; null where it is over. */
export function roleForLine(status: LineStatus): Role | null {
  return OF_LINE[status]
}
