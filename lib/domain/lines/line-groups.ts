import type { Role } from '../access/roles'
import { addDays } from '../days'
import { type LineStatus, LINE_STATUSES, lineStatusAfter } from '../plans/line-lifecycle'

/** How a work list of plan lines is parted, by what has to happen next. */
export const LINE_GROUPS = [
  'unanswered',
  'declined',
  'late',
  'soon',
  'later',
  'to_verify',
  'verified',
  'cancelled',
] as const
export type LineGroup = (typeof LINE_GROUPS)[number]

/** A deadline this near asks for work now. */
const SOON_DAYS = 14

/** Statuses in which the agency is at work: those a report may start from. */
const WORKING = LINE_STATUSES.filter((status) => lineStatusAfter('report', status) !== null)

/** The lines of a group: their statuses, and their deadlines from `from` up to but not including `until`. */
export type GroupWindow = { statuses: readonly LineStatus[]; from: string | null; until: string | null }

const any = (...statuses: LineStatus[]): GroupWindow => ({ statuses, from: null, until: null })

/** Which lines belong to a group on this day. The groups never overlap, and hold every line of an approved plan. */
export function groupWindow(group: LineGroup, today: string): GroupWindow {
  const farther = addDays(today, SOON_DAYS + 1)
  switch (group) {
    case 'unanswered':
      return any('approved')
    case 'declined':
      return any('declined')
    case 'late':
      return { statuses: WORKING, from: null, until: today }
    case 'soon':
      return { statuses: WORKING, from: today, until: farther }
    case 'later':
      return { statuses: WORKING, from: farther, until: null }
    case 'to_verify':
      return any('done')
    case 'verified':
      return any('verified')
    case 'cancelled':
      return any('cancelled')
  }
}

/** The group of a line on this day; null for the lines of a plan that is not approved yet. */
export function lineGroupOf(line: { status: LineStatus; deadlineOn: string }, today: string): LineGroup | null {
  const holds = ({ statuses, from, until }: GroupWindow) =>
    statuses.includes(line.status) &&
    (from === null || line.deadlineOn >= from) &&
    (until === null || line.deadlineOn < until)
  return LINE_GROUPS.find((group) => holds(groupWindow(group, today))) ?? null
}

const ENDED: readonly LineGroup[] = ['verified', 'cancelled']
const FOR_THE_AGENCY: readonly LineGroup[] = ['unanswered', 'late', 'soon', 'later', 'to_verify', 'declined', ...ENDED]
const FOR_THE_TEAM: readonly LineGroup[] = ['declined', 'to_verify', 'late', 'unanswered', 'soon', 'later', ...ENDED]
const FOR_THE_VILLAGE: readonly LineGroup[] = ['to_verify', 'late', 'soon', 'unanswered', 'later', 'declined', ...ENDED]
const FOR_READERS: readonly LineGroup[] = ['late', 'unanswered', 'declined', 'soon', 'to_verify', 'later', ...ENDED]

/** The groups in the order in which a role has to look at them; each group once. */
export function groupOrder(role: Role): readonly LineGroup[] {
  if (role === 'agency_planner') return FOR_THE_AGENCY
  if (role === 'technical_team') return FOR_THE_TEAM
  if (role === 'village_officer') return FOR_THE_VILLAGE
  return FOR_READERS
}

/** The groups that wait for this role, most urgent first. Roles that only read have what they should ask about. */
export function groupsToDo(role: Role): readonly LineGroup[] {
  if (role === 'agency_planner') return ['unanswered', 'late', 'soon']
  if (role === 'technical_team') return ['declined', 'to_verify', 'late']
  if (role === 'village_officer') return ['to_verify', 'late']
  return ['late', 'unanswered', 'declined']
}
