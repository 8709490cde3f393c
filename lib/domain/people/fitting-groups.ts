import { CASE_GROUPS, type CaseGroup } from '../cases/case-filter'
import { daysBetween } from '../days'
import { ageGroup } from '../growth/age'
import type { PersonKind } from './person-kind'

/** Days after a birth that count as the time after birth (nifas). */
export const POSTPARTUM_DAYS = 42
/** The same form is used while a mother breastfeeds; two years are what is advised (general practice). */
export const BREASTFEEDING_DAYS = 730

/** What decides for which group somebody can be proposed. Days 'YYYY-MM-DD'; null is "none" or "not known". */
export type GroupFacts = {
  kind: PersonKind
  bornOn: string
  marriageOn: string | null
  pregnant: boolean
  lastDeliveredOn: string | null
  /** She was pregnant before (not by a mistake in the record), however it ended, or is a registered child's mother. */
  hasBeenPregnant: boolean
}

/** Why somebody cannot be proposed for a group: codes of `form.errors`. */
export type GroupProblem =
  | 'group_of_women'
  | 'group_of_children'
  | 'group_other_age'
  | 'group_pregnant'
  | 'group_married'
  | 'group_after_birth'
  | 'group_had_pregnancy'
  | 'group_not_pregnant'
  | 'group_no_birth'
  | 'group_birth_long_ago'

/** Why this person does not fit the group on a day, or null where they do. */
export function groupProblem(facts: GroupFacts, group: CaseGroup, today: string): GroupProblem | null {
  const ofChildren = group === 'BADUTA' || group === 'BALITA'
  if (facts.kind === 'child') {
    if (!ofChildren) return 'group_of_women'
    return ageGroup(facts.bornOn, today) === group ? null : 'group_other_age'
  }
  if (ofChildren) return 'group_of_children'
  const sinceBirth = facts.lastDeliveredOn === null ? null : daysBetween(facts.lastDeliveredOn, today)
  if (group === 'BUMIL') return facts.pregnant ? null : 'group_not_pregnant'
  if (facts.pregnant) return 'group_pregnant'
  if (group === 'BUFAS') {
    if (sinceBirth === null) return 'group_no_birth'
    return sinceBirth <= BREASTFEEDING_DAYS ? null : 'group_birth_long_ago'
  }
  if (sinceBirth !== null && sinceBirth <= POSTPARTUM_DAYS) return 'group_after_birth'
  // Whoever was pregnant before is mostly married; the date of a marriage to come says that she is a bride all the same.
  if (facts.marriageOn === null) return facts.hasBeenPregnant ? 'group_had_pregnancy' : null
  return facts.marriageOn < today ? 'group_married' : null
}

/** The groups this person can be proposed for on a day, the most fitting first. */
export function fittingGroups(facts: GroupFacts, today: string): CaseGroup[] {
  const fitting = CASE_GROUPS.filter((group) => groupProblem(facts, group, today) === null)
  // A mother who gave birth lately is that before she is a bride again.
  return fitting.toSorted((a, b) => Number(b === 'BUFAS') - Number(a === 'BUFAS'))
}
