import type { Role } from '../access/roles'
import type { CaseFilter, WorkSort } from '../cases/case-filter'
import type { CaseStatus } from '../cases/case-lifecycle'
import { limitedStatuses } from '../cases/stage-limits'
import { addDays } from '../days'

/**
 * The kinds of work "my tasks" is parted into. Those of cases are found by `find_cases`; the others have a query of
 * their own. The texts are `task.group.<kind>`.
 */
const CASE_TASKS = [
  'returned',
  'visit_due',
  'to_fill',
  'to_open',
  'to_verify',
  'to_evaluate',
  'to_select',
  'to_begin',
  'undecided',
  'to_plan',
  'to_close',
  'to_review',
  'to_approve',
  'stuck',
] as const
export type CaseTask = (typeof CASE_TASKS)[number]

/** Work of other kinds: a commitment to sign, children to measure, measurements to confirm, lines, revised plans, the cycle; what agencies ask, and what they declined. */
const OTHER_TASKS = [
  'commitment',
  'to_measure',
  'to_confirm',
  'lines',
  'questions',
  'to_settle',
  'needs_proof',
  'revisions',
  'late_agencies',
  'cycle',
] as const
export type OtherTask = (typeof OTHER_TASKS)[number]

/** What waits for each role, most urgent first. A signature takes a minute and keeps a whole cycle waiting. */
export const TASKS_OF_ROLE: Record<Role, readonly (CaseTask | OtherTask)[]> = {
  village_officer: ['commitment', 'returned', 'visit_due', 'to_fill', 'to_open', 'lines', 'to_measure'],
  health_center: ['commitment', 'to_verify', 'to_confirm', 'visit_due', 'to_evaluate'],
  technical_team: [
    'commitment',
    'to_settle',
    'questions',
    'undecided',
    'to_plan',
    'lines',
    'to_begin',
    'to_select',
    'to_close',
    'cycle',
  ],
  expert: ['commitment', 'to_review'],
  agency_planner: ['commitment', 'lines', 'needs_proof'],
  tpps_chair: ['commitment', 'to_approve', 'revisions', 'late_agencies', 'cycle'],
  district_admin: ['commitment', 'cycle', 'stuck'],
  province_viewer: [],
  privacy_officer: [],
}

const isCaseTask = (task: CaseTask | OtherTask): task is CaseTask => CASE_TASKS.some((known) => known === task)

/** A visit is on the list this many days before it is due. */
const VISIT_AHEAD_DAYS = 7
/** A child under five not measured for longer than this is asked for again: two monthly weighings were missed. */
export const UNMEASURED_DAYS = 60

/** One search of the database for a kind of work; a kind may need several. */
export type CaseSearch = { task: CaseTask; filter: CaseFilter; sort: WorkSort }

const IN_STATUS: Partial<Record<CaseTask, CaseStatus>> = {
  returned: 'returned',
  to_fill: 'worksheet',
  to_open: 'selected',
  to_verify: 'submitted',
  to_select: 'candidate',
  to_begin: 'verified',
  to_plan: 'reviewed',
  to_close: 'evaluated',
  to_review: 'in_review',
  to_approve: 'planned',
}

/** The status a kind of work stands for in the list of cases; null where the list has no filter for it. */
export function statusOfTask(task: CaseTask): CaseStatus | null {
  return IN_STATUS[task] ?? null
}

/** The searches of a role on a day 'YYYY-MM-DD', longest waiting first. */
export function caseSearches(role: Role, today: string): CaseSearch[] {
  return TASKS_OF_ROLE[role].filter(isCaseTask).flatMap((task) => searchesOf(task, today))
}

function searchesOf(task: CaseTask, today: string): CaseSearch[] {
  const status = IN_STATUS[task]
  // A candidate whom nobody chose before its cycle was closed waits for nobody.
  const running = status === 'candidate' ? { openCycle: true as const } : {}
  if (status) return [{ task, filter: { statuses: [status], ...running }, sort: 'waiting' }]
  const followUp = { statuses: ['in_follow_up'] } as const
  switch (task) {
    case 'visit_due':
      return [{ task, filter: { ...followUp, visitBefore: addDays(today, VISIT_AHEAD_DAYS + 1) }, sort: 'visit' }]
    case 'to_evaluate':
      return [{ task, filter: { ...followUp, visitsSettled: true }, sort: 'waiting' }]
    case 'undecided':
      return [{ task, filter: { statuses: ['in_review'], undecided: true }, sort: 'waiting' }]
    case 'stuck':
      return limitedStatuses().map((limit) => ({
        task,
        filter: { statuses: [limit.status], statusBefore: addDays(today, -limit.days) },
        sort: 'waiting',
      }))
    default:
      throw new Error(`No search for ${task}`)
  }
}
