import { type CaseStatus, CASE_STATUSES, progressOf } from '../cases/case-lifecycle'
import { CASE_OUTCOMES, type CaseOutcome, UNEVALUATED_OUTCOMES } from '../cases/outcomes'
import { AWAITED_STATUSES, LINE_STATUSES } from '../plans/line-lifecycle'

/**
 * The figures of a district's progress (formulas of the product, not a regulation's), from the counts that
 * the database keeps by village and cycle. Nothing here counts cases.
 */

/** The counts of an area in one cycle, as `progress_count` names them: `case:closed`, `finding:answered`, … */
export type ProgressCounts = Readonly<Record<string, number>>

/** A part of a whole. Over zero there is no rate. */
export type Share = { numerator: number; denominator: number }

/** The stages of the funnel, each by the status that begins it; `candidate` is every case there is. */
export const FUNNEL_STAGES = [
  'candidate',
  'selected',
  'submitted',
  'verified',
  'reviewed',
  'in_follow_up',
  'evaluated',
  'closed',
] as const satisfies readonly CaseStatus[]
export type FunnelStage = (typeof FUNNEL_STAGES)[number]

export type ProgressFigures = {
  /** Every case of the cycle, those with an administrative end included. */
  cases: number
  /** Moved, died, declined, lost, or handed on to another case: ended without an evaluation, and left out of the funnel. */
  endedEarly: number
  /** Cases that reached at least this stage, of all without an administrative end. */
  funnel: { stage: FunnelStage; reached: Share }[]
  /** Confirmed findings with a live plan line or a written reason for none, of all confirmed. */
  findingsAnswered: Share
  /** Approved plan lines by how they stand; together they are all that were approved and not cancelled. */
  lines: { total: number; verified: number; done: number; onTime: number; late: number }
  outcomes: { outcome: CaseOutcome; n: number }[]
}

/** Statuses of cases whose worksheet has begun: their village counts as audited (A1). */
export const AUDITED_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => progressOf(status) >= progressOf('worksheet'),
)

/**
 * The figures of an area from its counts. `late` is the number of lines awaited past their deadline; a measure that
 * was never counted is none.
 */
export function progressFigures(counts: ProgressCounts, late: number): ProgressFigures {
  const n = (measure: string) => counts[measure] ?? 0
  const cases = sum(CASE_STATUSES.map((status) => n(`case:${status}`)))
  const endedEarly = sum(UNEVALUATED_OUTCOMES.map((outcome) => n(`outcome:${outcome}`)))
  const awaited = sum(AWAITED_STATUSES.map((status) => n(`line:${status}`)))
  const [done, verified] = [n('line:done'), n('line:verified')]
  return {
    cases,
    endedEarly,
    funnel: FUNNEL_STAGES.map((stage) => ({
      stage,
      reached: { numerator: reached(counts, stage) - endedEarly, denominator: cases - endedEarly },
    })),
    findingsAnswered: { numerator: n('finding:answered'), denominator: n('finding:confirmed') },
    lines: { total: awaited + done + verified, verified, done, onTime: awaited - late, late },
    outcomes: CASE_OUTCOMES.map((outcome) => ({ outcome, n: n(`outcome:${outcome}`) })),
  }
}

function reached(counts: ProgressCounts, stage: FunnelStage): number {
  const so = CASE_STATUSES.filter((status) => progressOf(status) >= progressOf(stage))
  return sum(so.map((status) => counts[`case:${status}`] ?? 0))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** The measures that `progressFigures` reads, to ask for no others. */
export const PROGRESS_MEASURES: readonly string[] = [
  ...CASE_STATUSES.map((status) => `case:${status}`),
  ...CASE_OUTCOMES.map((outcome) => `outcome:${outcome}`),
  ...LINE_STATUSES.map((status) => `line:${status}`),
  'finding:confirmed',
  'finding:answered',
]
