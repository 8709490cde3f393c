import { accessCauses } from './catalogue/access'
import { birthAndGrowthCauses } from './catalogue/birth-growth'
import { economyCauses } from './catalogue/economy'
import { motherCauses } from './catalogue/mother'
import { parentingCauses } from './catalogue/parenting'
import { waterAndSanitationCauses } from './catalogue/water-sanitation'
import type { CaseGroup } from '../worksheets/case-group'
import { womenAdvice } from './catalogue/women'
import type { CatalogueEntry, CauseAdvice, FindingCatalogue } from './catalogue-entry'

/**
 * The catalogue of causes that an audit may find, in the order in which findings are listed. Version 2 says what is done
 * for brides, for women with child and after a birth.
 */
export const FINDING_CATALOGUE: FindingCatalogue = {
  version: 2,
  entries: [
    ...motherCauses,
    ...birthAndGrowthCauses,
    ...parentingCauses,
    ...waterAndSanitationCauses,
    ...economyCauses,
    ...accessCauses,
  ].map((entry) => ({ ...entry, inGroup: womenAdvice[entry.code] ?? {} })),
}

/** The entry with this code, or undefined. */
export function findCause(code: string, catalogue: FindingCatalogue = FINDING_CATALOGUE): CatalogueEntry | undefined {
  return catalogue.entries.find((entry) => entry.code === code)
}

/** What is usually done about a cause in a group. */
export function adviceFor(entry: CatalogueEntry, group: CaseGroup): CauseAdvice {
  const { recommendation, proof, defaults } = entry
  return { recommendation, proof, defaults, ...entry.inGroup?.[group] }
}

/** Everything that is usually done about a cause, in any group. */
export function everyAdvice(entry: CatalogueEntry): CauseAdvice[] {
  const groups: CaseGroup[] = ['BADUTA', 'CATIN', 'BUMIL', 'BUFAS']
  return groups.map((group) => adviceFor(entry, group))
}
