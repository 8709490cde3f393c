import { LINE_STATUSES, type LineStatus, lineStatusAfter } from '../plans/line-lifecycle'
import { LINE_GROUPS, type GroupWindow, groupWindow, type LineGroup } from './line-groups'

/** What a planner's desk is asked for: what is pressing, what is missing, and what needs nothing now. */
export const URGENCIES = ['late', 'soon', 'unanswered', 'unbudgeted', 'unproven', 'rest'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What a line still lacks: money set aside, a file of proof, or neither of them where it is due. */
export type Lacking = 'budget' | 'proof' | 'nothing'

/** The lines of a group of which only those that lack something are meant; null asks for all. */
export type UrgencyWindow = GroupWindow & { group: LineGroup; lacking: Lacking | null }

/** Statuses in which the agency is at work: those a report may start from. The SQL of `lines_within` says the same. */
const WORKING = LINE_STATUSES.filter((status) => lineStatusAfter('report', status) !== null)
/** Statuses in which something was told of the work, so that its proof is due. */
const TOLD: readonly LineStatus[] = ['in_progress', 'reopened', 'done']

const MEANS: Record<
  Urgency,
  { groups: readonly LineGroup[]; statuses?: readonly LineStatus[]; lacking: Lacking | null }
> = {
  late: { groups: ['late'], lacking: null },
  soon: { groups: ['soon'], lacking: null },
  unanswered: { groups: ['unanswered'], lacking: null },
  unbudgeted: { groups: ['late', 'soon', 'later'], lacking: 'budget' },
  unproven: { groups: ['late', 'soon', 'later', 'to_verify'], statuses: TOLD, lacking: 'proof' },
  rest: { groups: ['later', 'to_verify', 'declined', 'verified', 'cancelled'], lacking: 'nothing' },
}

/**
 * The lines of an urgency on this day, in groups that do not overlap, in the order of `LINE_GROUPS`. Urgencies do: a late
 * line without budget is both. Every line of an approved plan belongs to one at least.
 */
export function urgencyWindows(urgency: Urgency, today: string): UrgencyWindow[] {
  const { groups, statuses = LINE_STATUSES, lacking } = MEANS[urgency]
  return LINE_GROUPS.filter((group) => groups.includes(group)).map((group) => {
    const window = groupWindow(group, today)
    return { ...window, group, lacking, statuses: window.statuses.filter((status) => statuses.includes(status)) }
  })
}

type Judged = { status: LineStatus; budgetRp: bigint | null; allocatedRp: bigint | null; proofs: number }

/** Does a line lack this, as far as it is due in its status? What the plan says costs nothing needs no money. */
export function lacks(line: Judged, what: Lacking): boolean {
  const budget = WORKING.includes(line.status) && line.allocatedRp === null && line.budgetRp !== 0n
  const proof = TOLD.includes(line.status) && line.proofs === 0
  if (what === 'nothing') return !budget && !proof
  return what === 'budget' ? budget : proof
}
