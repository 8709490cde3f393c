import { FINDING_CATALOGUE } from '../findings/catalogue'
import type { FindingCatalogue } from '../findings/catalogue-entry'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '../findings/limits'
import { withCauseChange } from './cause-settings'
import { type CatalogueChanges, NO_CHANGES } from './changes'

/** The causes and the limits by which cases are looked at. */
export type CatalogueInUse = { catalogue: FindingCatalogue; limits: FindingLimits }

/** The built-in catalogue with a district's changes. A change of a cause that the program no longer has is left out. */
export function editionCatalogue(changes: CatalogueChanges): CatalogueInUse {
  return {
    catalogue: {
      version: FINDING_CATALOGUE.version,
      entries: FINDING_CATALOGUE.entries.map((entry) => {
        const change = Object.hasOwn(changes.causes, entry.code) ? changes.causes[entry.code] : undefined
        return change ? withCauseChange(entry, change) : entry
      }),
    },
    limits: { ...DEFAULT_FINDING_LIMITS, ...changes.limits },
  }
}

/** The catalogue as the program brings it. */
export const BUILT_IN: CatalogueInUse = editionCatalogue(NO_CHANGES)

export const LIMIT_KEYS = Object.keys(DEFAULT_FINDING_LIMITS) as (keyof FindingLimits)[]

/** What these limits change of the built-in ones. */
export function limitChanges(limits: FindingLimits): Partial<FindingLimits> {
  const changed = LIMIT_KEYS.filter((key) => limits[key] !== DEFAULT_FINDING_LIMITS[key])
  return Object.fromEntries(changed.map((key) => [key, limits[key]]))
}
