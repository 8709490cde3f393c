import type { CaseGroup } from '../cases/case-filter'
import type { CaseStatus } from '../cases/case-lifecycle'
import type { CaseOutcome } from '../cases/outcomes'
import type { LineStatus } from '../plans/line-lifecycle'
import type { MotherCheck } from '../mother-checks/mother-check'
import type { DeliveryMode, DeliveryPlace, EndedReason } from '../pregnancies/pregnancy-codes'

/** One of the family as the story names them. */
export type FamilyMember = { id: string; name: string; bornOn: string }

/** A case with what was found and what is done about it; findings are confirmed ones, by code. */
export type StoryCase = {
  id: string
  number: number
  group: CaseGroup
  status: CaseStatus
  outcome: CaseOutcome | null
  findings: string[]
  lines: { number: number; activity: string; status: LineStatus }[]
}

/** What happened in a family, each on its day ('YYYY-MM-DD'), of the member it happened to. */
export type StoryEvent = { on: string; who: string } & (
  | { kind: 'marriage' }
  | { kind: 'pregnancy'; hpht: string | null; hpl: string | null }
  | { kind: 'check'; check: MotherCheck }
  | {
      kind: 'birth'
      place: DeliveryPlace | null
      mode: DeliveryMode | null
      stillborn: number
    }
  | { kind: 'pregnancy_ended'; reason: EndedReason | null }
  | { kind: 'born'; weightG: number | null; lengthCm: number | null; weeks: number | null }
  | { kind: 'measurement'; weightKg: number | null; lenheiCm: number | null; z: number | null }
  | { kind: 'case'; case: StoryCase }
  | { kind: 'case_closed'; case: StoryCase }
)

/** On one day first what began: a birth before the child it brought, a case before its end. */
const ORDER: StoryEvent['kind'][] = [
  'marriage',
  'pregnancy',
  'check',
  'birth',
  'pregnancy_ended',
  'born',
  'measurement',
  'case',
  'case_closed',
]

/** The story in order of its days, the oldest first. */
export function inOrderOfDays(events: readonly StoryEvent[]): StoryEvent[] {
  return events.toSorted((a, b) => a.on.localeCompare(b.on) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
