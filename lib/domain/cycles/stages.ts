import type { Role } from '../access/roles'

/**
 * The stages of an audit cycle in the order in which they are gone through, as the districts of South Kalimantan run it.
 * Codes equal the database's enum; the labels of a district and of the country are `cycle.stage.*` and `cycle.national.*`.
 */
export const CYCLE_STAGES = [
  'S0_TEAM',
  'S1_MANAGEMENT',
  'S2_SELECTION',
  'S3_WORKSHEETS',
  'S4_REVIEW',
  'S5_APPROVAL',
  'S6_DISSEMINATION_1',
  'S7_FOLLOW_UP',
  'S8_MONITORING',
  'S9_DISSEMINATION_2',
  'S10_REPORT',
] as const
export type CycleStage = (typeof CYCLE_STAGES)[number]

/** The four steps of Peraturan BKKBN 12/2021, which the country's monitoring counts; a report belongs to none. */
export type NationalStep = 1 | 2 | 3 | 4

/** What is counted in a stage: what there has to leave it. */
export type StageUnit = 'none' | 'cases' | 'lines'

type Stage = {
  /** Roles that take the cycle out of this stage, whoever leads it first. */
  leads: readonly Role[]
  /** Roles whose work the stage consists of, in the order in which it comes to them. */
  works: readonly Role[]
  national: NationalStep | null
  unit: StageUnit
  /** Days the stage may take from the day it is entered. Proposed figures: no regulation gives limits by stage. */
  days: number
}

/**
 * Who leads a stage, who works in it, and how long it may take. The days are proposals that a district changes: 21 from
 * the management meeting to the worksheets (7 and 14), 14 for the worksheets, 7 for the review, 14 from approval to the
 * dissemination, 30 to the first realisation, evaluation 90 days after it began (30 and 60), report 14 days later.
 */
export const STAGES: Record<CycleStage, Stage> = {
  S0_TEAM: { leads: ['district_admin'], works: ['district_admin'], national: 1, unit: 'none', days: 14 },
  S1_MANAGEMENT: {
    leads: ['district_admin', 'technical_team'],
    works: ['technical_team', 'district_admin'],
    national: 2,
    unit: 'none',
    days: 7,
  },
  S2_SELECTION: {
    leads: ['technical_team', 'district_admin'],
    works: ['technical_team'],
    national: 2,
    unit: 'cases',
    days: 14,
  },
  S3_WORKSHEETS: {
    leads: ['technical_team', 'district_admin'],
    works: ['village_officer', 'health_center'],
    national: 2,
    unit: 'cases',
    days: 14,
  },
  S4_REVIEW: {
    leads: ['technical_team', 'district_admin'],
    works: ['technical_team', 'expert'],
    national: 2,
    unit: 'cases',
    days: 7,
  },
  S5_APPROVAL: {
    leads: ['tpps_chair', 'district_admin'],
    works: ['tpps_chair'],
    national: 3,
    unit: 'cases',
    days: 14,
  },
  S6_DISSEMINATION_1: {
    leads: ['tpps_chair', 'technical_team', 'district_admin'],
    works: ['agency_planner'],
    national: 3,
    unit: 'lines',
    days: 7,
  },
  S7_FOLLOW_UP: {
    leads: ['technical_team', 'district_admin'],
    works: ['agency_planner', 'village_officer'],
    national: 4,
    unit: 'lines',
    days: 30,
  },
  S8_MONITORING: {
    leads: ['technical_team', 'district_admin'],
    works: ['village_officer', 'health_center'],
    national: 4,
    unit: 'cases',
    days: 60,
  },
  S9_DISSEMINATION_2: {
    leads: ['technical_team', 'tpps_chair', 'district_admin'],
    works: ['technical_team', 'health_center'],
    national: 4,
    unit: 'cases',
    days: 7,
  },
  S10_REPORT: { leads: ['district_admin'], works: ['district_admin'], national: null, unit: 'none', days: 14 },
}

/** The stage after this one; null after the report, which ends the cycle. */
export function nextStage(stage: CycleStage): CycleStage | null {
  return CYCLE_STAGES[CYCLE_STAGES.indexOf(stage) + 1] ?? null
}

/** How many stages lie before this one. */
export function stageIndex(stage: CycleStage): number {
  return CYCLE_STAGES.indexOf(stage)
}

/** Has a cycle that stands in `current` come to `stage`, or gone past it? */
export function hasReached(current: CycleStage, stage: CycleStage): boolean {
  return stageIndex(current) >= stageIndex(stage)
}

/** Does this role take a cycle out of this stage? The policy still asks whether it is its own district. */
export function leadsStage(role: Role, stage: CycleStage): boolean {
  return STAGES[stage].leads.includes(role)
}

/** Is this text the code of a stage? */
export function isCycleStage(text: string): text is CycleStage {
  return CYCLE_STAGES.some((stage) => stage === text)
}
