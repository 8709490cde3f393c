import type { CaseGroup } from '../worksheets/case-group'
import type { CycleStage } from './stages'

/** Members of the audit team by part; those that a team cannot do without. */
export const NEEDED_PARTS = ['chair', 'technical', 'expert'] as const
export type NeededPart = (typeof NEEDED_PARTS)[number]

/** The one that has waited longest among those not done: how long, and where. Null where nothing waits. */
export type Longest = { days: number; office: string | null } | null

/** Not done of all: what a gate counts. */
export type Undone = { undone: number; all: number; longest: Longest }

/** What is asked before a stage may be left. Cases that ended administratively, and candidates nobody chose, count nowhere. */
export type GateFacts = {
  S0_TEAM: {
    decreeNumber: boolean
    decreeDate: boolean
    decreeFile: boolean
    partsWithout: readonly NeededPart[]
    members: number
    unsigned: number
  }
  S1_MANAGEMENT: { meetingClosed: boolean; lokus: number; groupsWithoutQuota: readonly CaseGroup[] }
  S2_SELECTION: { selected: number; withoutReason: number; withoutConsent: number }
  S3_WORKSHEETS: { worksheets: Undone }
  S4_REVIEW: { findings: Undone; reviews: Undone }
  S5_APPROVAL: { plans: Undone }
  S6_DISSEMINATION_1: { meetingClosed: boolean; lines: Undone }
  S7_FOLLOW_UP: Record<string, never>
  S8_MONITORING: { cases: Undone }
  S9_DISSEMINATION_2: { meetingClosed: boolean; outcomes: Undone; lines: Undone }
  S10_REPORT: { sent: boolean }
}

/** The facts of one stage, named by it. */
export type StageFacts = { [S in CycleStage]: { stage: S; facts: GateFacts[S] } }[CycleStage]
