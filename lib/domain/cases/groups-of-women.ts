import type { CaseGroup } from './case-filter'

/** The groups of women; the others are children under five. */
const WOMEN: readonly CaseGroup[] = ['CATIN', 'BUMIL', 'BUFAS']

/** Is this a case of a woman, whose checks are followed, and not of a child that grows? */
export function isOfWoman(group: CaseGroup): boolean {
  return WOMEN.includes(group)
}
