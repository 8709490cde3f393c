import { accessCauses } from './catalogue/access'
import { birthAndGrowthCauses } from './catalogue/birth-growth'
import { economyCauses } from './catalogue/economy'
import { motherCauses } from './catalogue/mother'
import { parentingCauses } from './catalogue/parenting'
import { waterAndSanitationCauses } from './catalogue/water-sanitation'
import type { CatalogueEntry, FindingCatalogue } from './catalogue-entry'

/** The catalogue of causes that an audit may find, version 1, in the order in which findings are listed. */
export const FINDING_CATALOGUE: FindingCatalogue = {
  version: 1,
  entries: [
    ...motherCauses,
    ...birthAndGrowthCauses,
    ...parentingCauses,
    ...waterAndSanitationCauses,
    ...economyCauses,
    ...accessCauses,
  ],
}

/** The entry with this code, or undefined. */
export function findCause(code: string, catalogue: FindingCatalogue = FINDING_CATALOGUE): CatalogueEntry | undefined {
  return catalogue.entries.find((entry) => entry.code === code)
}
