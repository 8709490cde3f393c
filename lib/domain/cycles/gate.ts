import type { Longest, StageFacts, Undone } from './gate-facts'

/** Why a stage may not be left yet: what the sentence `cycle.block.<code>` says. */
export const BLOCK_CODES = [
  'decree_number_missing',
  'decree_date_missing',
  'decree_file_missing',
  'part_missing',
  'commitments_unsigned',
  'management_not_closed',
  'lokus_missing',
  'quota_missing',
  'nothing_selected',
  'reasons_missing',
  'consents_missing',
  'no_worksheets',
  'worksheets_unverified',
  'findings_unanswered',
  'cases_unreviewed',
  'plans_unapproved',
  'dissemination_1_not_closed',
  'lines_unanswered',
  'visits_missing',
  'dissemination_2_not_closed',
  'outcomes_missing',
  'lines_unevaluated',
  'report_unsent',
] as const
export type BlockCode = (typeof BLOCK_CODES)[number]

export type Block = {
  code: BlockCode
  /** How many are not done, of how many. */
  undone: number | null
  all: number | null
  longest: Longest
  /** What is missing, by code: parts of a team, groups of cases. */
  missing: readonly string[]
}

/** What keeps a cycle in its stage, in the order in which it is best done away with. Nothing means that the gate is open. */
export function blocksOf(given: StageFacts): Block[] {
  switch (given.stage) {
    case 'S0_TEAM': {
      const { decreeNumber, decreeDate, decreeFile, partsWithout, members, unsigned } = given.facts
      return [
        ...when(!decreeNumber, block('decree_number_missing')),
        ...when(!decreeDate, block('decree_date_missing')),
        ...when(!decreeFile, block('decree_file_missing')),
        ...partsWithout.map((part) => block('part_missing', { missing: [part] })),
        ...when(unsigned > 0, block('commitments_unsigned', { undone: unsigned, all: members })),
      ]
    }
    case 'S1_MANAGEMENT': {
      const { meetingClosed, lokus, groupsWithoutQuota } = given.facts
      return [
        ...when(!meetingClosed, block('management_not_closed')),
        ...when(lokus === 0, block('lokus_missing')),
        ...when(groupsWithoutQuota.length > 0, block('quota_missing', { missing: groupsWithoutQuota })),
      ]
    }
    case 'S2_SELECTION': {
      const { selected, withoutReason, withoutConsent } = given.facts
      return [
        ...when(selected === 0, block('nothing_selected')),
        ...when(withoutReason > 0, block('reasons_missing', { undone: withoutReason, all: selected })),
        ...when(withoutConsent > 0, block('consents_missing', { undone: withoutConsent, all: selected })),
      ]
    }
    case 'S3_WORKSHEETS': {
      const { worksheets } = given.facts
      return [
        // Every case ended or was dropped: what is not there cannot have been verified.
        ...when(worksheets.all === 0, block('no_worksheets')),
        ...undone('worksheets_unverified', worksheets),
      ]
    }
    case 'S4_REVIEW':
      return [
        ...undone('findings_unanswered', given.facts.findings),
        ...undone('cases_unreviewed', given.facts.reviews),
      ]
    case 'S5_APPROVAL':
      return undone('plans_unapproved', given.facts.plans)
    case 'S6_DISSEMINATION_1':
      return [
        ...undone('lines_unanswered', given.facts.lines),
        ...when(!given.facts.meetingClosed, block('dissemination_1_not_closed')),
      ]
    case 'S7_FOLLOW_UP':
      return []
    case 'S8_MONITORING':
      return undone('visits_missing', given.facts.cases)
    case 'S9_DISSEMINATION_2':
      return [
        ...undone('outcomes_missing', given.facts.outcomes),
        ...undone('lines_unevaluated', given.facts.lines),
        ...when(!given.facts.meetingClosed, block('dissemination_2_not_closed')),
      ]
    case 'S10_REPORT':
      return when(!given.facts.sent, block('report_unsent'))
  }
}

/** May the stage be left? */
export function isGateOpen(given: StageFacts): boolean {
  return blocksOf(given).length === 0
}

const block = (code: BlockCode, about: Partial<Block> = {}): Block => ({
  code,
  undone: null,
  all: null,
  longest: null,
  missing: [],
  ...about,
})

const when = (blocked: boolean, one: Block): Block[] => (blocked ? [one] : [])

const undone = (code: BlockCode, count: Undone): Block[] => when(count.undone > 0, block(code, count))
