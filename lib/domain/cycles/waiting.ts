import { CASE_STATUSES, type CaseStatus } from '../cases/case-lifecycle'
import { daysBetween } from '../days'
import { LINE_STATUSES, type LineStatus } from '../plans/line-lifecycle'
import type { CycleStage } from './stages'

/** How long things have waited in a stage: whole days; null where nothing waits. */
export type Waiting = { n: number; longest: number | null; median: number | null }

const STAGE_OF_CASE: Record<CaseStatus, CycleStage | null> = {
  candidate: 'S2_SELECTION',
  selected: 'S3_WORKSHEETS',
  worksheet: 'S3_WORKSHEETS',
  submitted: 'S3_WORKSHEETS',
  returned: 'S3_WORKSHEETS',
  verified: 'S4_REVIEW',
  in_review: 'S4_REVIEW',
  reviewed: 'S4_REVIEW',
  planned: 'S5_APPROVAL',
  in_follow_up: 'S8_MONITORING',
  evaluated: 'S9_DISSEMINATION_2',
  closed: null,
}

const STAGE_OF_LINE: Record<LineStatus, CycleStage | null> = {
  draft: null,
  proposed: null,
  approved: 'S6_DISSEMINATION_1',
  declined: 'S6_DISSEMINATION_1',
  accepted: 'S7_FOLLOW_UP',
  in_progress: 'S7_FOLLOW_UP',
  reopened: 'S7_FOLLOW_UP',
  postponed: 'S7_FOLLOW_UP',
  done: 'S7_FOLLOW_UP',
  verified: null,
  cancelled: null,
}

/**
 * The stage whose work a case waits for, wherever its cycle stands; null where it is over. A case in follow-up whose
 * visits are all measured or explained waits for its evaluation.
 */
export function stageOfCase(status: CaseStatus, visitsSettled: boolean): CycleStage | null {
  return status === 'in_follow_up' && visitsSettled ? 'S9_DISSEMINATION_2' : STAGE_OF_CASE[status]
}

/** The stage whose work an approved plan line waits for: its answer, or its realisation; null where it is over. */
export function stageOfLine(status: LineStatus): CycleStage | null {
  return STAGE_OF_LINE[status]
}

/** The cases that wait in a stage: in which statuses, with all their visits settled or not; null where that is all the same. */
export function casesOfStage(stage: CycleStage): { status: CaseStatus; settled: boolean | null }[] {
  return CASE_STATUSES.flatMap((status) => {
    const settled = [true, false].filter((one) => stageOfCase(status, one) === stage)
    return settled.length === 0 ? [] : [{ status, settled: settled.length === 2 ? null : (settled[0] ?? null) }]
  })
}

/** The statuses of the lines that wait in a stage. */
export function linesOfStage(stage: CycleStage): LineStatus[] {
  return LINE_STATUSES.filter((status) => stageOfLine(status) === stage)
}

/** Things by the day they have waited since: how many, the longest and the median wait on a day. Blank for none. */
export function waitingSince(days: readonly { since: string; n: number }[], today: string): Waiting {
  const waits = days
    .filter(({ n }) => n > 0)
    .map(({ since, n }) => ({ days: Math.max(0, daysBetween(since, today)), n }))
    .toSorted((a, b) => a.days - b.days)
  const n = waits.reduce((sum, wait) => sum + wait.n, 0)
  if (n === 0) return { n: 0, longest: null, median: null }
  const at = (place: number) => {
    let passed = 0
    for (const wait of waits) {
      passed += wait.n
      if (place < passed) return wait.days
    }
    return waits.at(-1)?.days ?? 0
  }
  // Of an even number the two in the middle, as medians are taken.
  return { n, longest: waits.at(-1)?.days ?? null, median: (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2 }
}
