import type { CaseOutcome } from '../cases/outcomes'
import type { Share } from '../indicators/progress'
import type { CaseGroup } from '../worksheets/case-group'
import type { CycleStage } from './stages'

/** Shares of a cycle's report, by the codes of the handbook's process indicators (formulas of the product). */
export const REPORT_SHARES = [
  'A1_villages',
  'A3_completeness',
  'A4_reviewed',
  'A5_findings_planned',
  'A6_accepted',
  'A6_declined',
  'A7_budgeted',
  'A8_realised',
  'A9_late',
  'A11_monitored',
  'carried',
] as const
export type ReportShare = (typeof REPORT_SHARES)[number]

/** Everything a cycle's report says in figures; kept with it as it stood when it was sent. */
export type ReportFigures = {
  /** The day of the figures, 'YYYY-MM-DD'. */
  asOf: string
  shares: Record<ReportShare, Share>
  /** A2: cases reviewed by group, and how many were planned; null where no quota was set. */
  groups: { group: CaseGroup; audited: number; quota: number | null }[]
  /** A8 in whole rupiah, as digits; null where no line says an amount. */
  money: { plannedRp: string | null; spentRp: string | null }
  /** A10: days each stage took against its limit; null where it was not gone through. */
  stages: { stage: CycleStage; days: number | null; limit: number }[]
  /** A12. */
  outcomes: { outcome: CaseOutcome; n: number }[]
  /** A13: confirmed primary causes, most frequent first. */
  causes: { code: string; n: number }[]
}
