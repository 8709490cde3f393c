import { describe, expect, test } from 'vitest'
import { BLOCK_CODES, type BlockCode, blocksOf, isGateOpen } from './gate'
import type { GateFacts, StageFacts } from './gate-facts'
import { CYCLE_STAGES, type CycleStage } from './stages'
import { none, OPEN, openFacts, some } from './test-facts'

const one = { ...none, undone: 1 }
const nobody = { undone: 0, all: 0, longest: null }

/** Every condition of every gate, broken alone: what was changed, and what is said. */
const BROKEN: { [S in CycleStage]: [Partial<GateFacts[S]>, BlockCode][] } = {
  S0_TEAM: [
    [{ decreeNumber: false }, 'decree_number_missing'],
    [{ decreeDate: false }, 'decree_date_missing'],
    [{ decreeFile: false }, 'decree_file_missing'],
    [{ partsWithout: ['expert'] }, 'part_missing'],
    [{ unsigned: 1 }, 'commitments_unsigned'],
  ],
  S1_MANAGEMENT: [
    [{ meetingClosed: false }, 'management_not_closed'],
    [{ lokus: 0 }, 'lokus_missing'],
    [{ groupsWithoutQuota: ['CATIN'] }, 'quota_missing'],
  ],
  S2_SELECTION: [
    [{ selected: 0 }, 'nothing_selected'],
    [{ withoutReason: 1 }, 'reasons_missing'],
    [{ withoutConsent: 1 }, 'consents_missing'],
  ],
  S3_WORKSHEETS: [
    [{ worksheets: nobody }, 'no_worksheets'],
    [{ worksheets: one }, 'worksheets_unverified'],
  ],
  S4_REVIEW: [
    [{ findings: one }, 'findings_unanswered'],
    [{ reviews: one }, 'cases_unreviewed'],
  ],
  S5_APPROVAL: [[{ plans: one }, 'plans_unapproved']],
  S6_DISSEMINATION_1: [
    [{ meetingClosed: false }, 'dissemination_1_not_closed'],
    [{ lines: one }, 'lines_unanswered'],
  ],
  S7_FOLLOW_UP: [],
  S8_MONITORING: [[{ cases: one }, 'visits_missing']],
  S9_DISSEMINATION_2: [
    [{ meetingClosed: false }, 'dissemination_2_not_closed'],
    [{ outcomes: one }, 'outcomes_missing'],
    [{ lines: one }, 'lines_unevaluated'],
  ],
  S10_REPORT: [[{ sent: false }, 'report_unsent']],
}

const cases = CYCLE_STAGES.flatMap((stage) =>
  (BROKEN[stage] as [object, BlockCode][]).map(([change, code]) => ({ stage, change, code })),
)

describe('a gate', () => {
  test.each(CYCLE_STAGES)('of %s is open exactly where nothing is missing', (stage) => {
    expect(blocksOf(openFacts(stage))).toEqual([])
    expect(isGateOpen(openFacts(stage))).toBe(true)
  })

  test.each(cases)('of $stage says $code, and only that', ({ stage, change, code }) => {
    const facts = { stage, facts: { ...OPEN[stage], ...change } } as StageFacts
    expect(blocksOf(facts).map((block) => block.code)).toEqual([code])
    expect(isGateOpen(facts)).toBe(false)
  })

  test('every sentence can be said', () => {
    expect(cases.map(({ code }) => code).toSorted()).toEqual([...BLOCK_CODES].toSorted())
  })

  test('it says how many of how many, the longest wait and where', () => {
    expect(blocksOf({ stage: 'S3_WORKSHEETS', facts: { worksheets: some } })).toEqual([
      {
        code: 'worksheets_unverified',
        undone: 12,
        all: 40,
        longest: { days: 18, office: 'Puskesmas Uji' },
        missing: [],
      },
    ])
  })
})
