import type { GateFacts, StageFacts, Undone } from './gate-facts'
import type { CycleStage } from './stages'

export const none: Undone = { undone: 0, all: 40, longest: null }
export const some: Undone = { undone: 12, all: 40, longest: { days: 18, office: 'Puskesmas Uji' } }

export const OPEN: GateFacts = {
  S0_TEAM: { decreeNumber: true, decreeDate: true, decreeFile: true, partsWithout: [], members: 9, unsigned: 0 },
  S1_MANAGEMENT: { meetingClosed: true, lokus: 2, groupsWithoutQuota: [] },
  S2_SELECTION: { selected: 1, withoutReason: 0, withoutConsent: 0 },
  S3_WORKSHEETS: { worksheets: none },
  S4_REVIEW: { findings: none, reviews: none },
  S5_APPROVAL: { plans: none },
  S6_DISSEMINATION_1: { meetingClosed: true, lines: none },
  S7_FOLLOW_UP: {},
  S8_MONITORING: { cases: none },
  S9_DISSEMINATION_2: { meetingClosed: true, outcomes: none, lines: none },
  S10_REPORT: { sent: true },
}

const SHUT: GateFacts = {
  ...OPEN,
  S0_TEAM: { ...OPEN.S0_TEAM, decreeFile: false },
  S1_MANAGEMENT: { ...OPEN.S1_MANAGEMENT, lokus: 0 },
  S2_SELECTION: { ...OPEN.S2_SELECTION, selected: 0 },
  S3_WORKSHEETS: { worksheets: some },
  S4_REVIEW: { findings: some, reviews: none },
  S5_APPROVAL: { plans: some },
  S6_DISSEMINATION_1: { meetingClosed: true, lines: some },
  S8_MONITORING: { cases: some },
  S9_DISSEMINATION_2: { meetingClosed: true, outcomes: some, lines: none },
  S10_REPORT: { sent: false },
}

/** Facts with which a stage may be left. */
export const openFacts = (stage: CycleStage): StageFacts => ({ stage, facts: OPEN[stage] }) as StageFacts
/** Facts that keep a cycle in the stage, where it has a gate at all. */
export const shutFacts = (stage: CycleStage): StageFacts => ({ stage, facts: SHUT[stage] }) as StageFacts
