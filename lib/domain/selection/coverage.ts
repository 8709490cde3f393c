import type { CaseGroup } from '../cases/case-filter'
import { CASE_STATUSES, type CaseStatus } from '../cases/case-lifecycle'

/** How far cases have come, told in five steps; a candidate is in none. */
export const COVERAGE_STEPS = ['selected', 'worksheet', 'review', 'follow_up', 'done'] as const
export type CoverageStep = (typeof COVERAGE_STEPS)[number]

const STEP_OF: Record<CaseStatus, CoverageStep | null> = {
  candidate: null,
  selected: 'selected',
  worksheet: 'worksheet',
  submitted: 'worksheet',
  returned: 'worksheet',
  verified: 'review',
  in_review: 'review',
  reviewed: 'review',
  planned: 'review',
  in_follow_up: 'follow_up',
  evaluated: 'done',
  closed: 'done',
}

export type VillageCount = { group: CaseGroup; status: CaseStatus; n: number }

export type VillageCoverage = {
  cases: number
  groups: { group: CaseGroup; n: number }[]
  steps: { step: CoverageStep; n: number }[]
  /** At least one worksheet was begun, those of cases that ended administratively left out. */
  begun: boolean
}

/** What the counts of one village say; `endedEarly` cases have an administrative end. Zeros are left out. */
export function villageCoverage(counts: readonly VillageCount[], endedEarly: number): VillageCoverage {
  const groups = new Map<CaseGroup, number>()
  const steps = new Map<CoverageStep, number>()
  for (const { group, status, n } of counts) {
    const step = STEP_OF[status]
    if (!step || n === 0) continue
    groups.set(group, (groups.get(group) ?? 0) + n)
    steps.set(step, (steps.get(step) ?? 0) + n)
  }
  const begun = [...steps].filter(([step]) => step !== 'selected').reduce((sum, [, n]) => sum + n, 0)
  return {
    cases: [...groups.values()].reduce((sum, n) => sum + n, 0),
    groups: [...groups].map(([group, n]) => ({ group, n })),
    steps: COVERAGE_STEPS.flatMap((step) => (steps.has(step) ? [{ step, n: steps.get(step) ?? 0 }] : [])),
    begun: begun > endedEarly,
  }
}

/** Villages not begun come first, those with the fewest cases before others; then by name. */
export function compareCoverage<V extends { begun: boolean; cases: number; name: string }>(a: V, b: V): number {
  if (a.begun !== b.begun) return a.begun ? 1 : -1
  return a.cases - b.cases || a.name.localeCompare(b.name, 'id')
}

/** Every status belongs to one step or to none, so that no case is counted twice. */
export const COUNTED_STATUSES = CASE_STATUSES.filter((status) => STEP_OF[status] !== null)
