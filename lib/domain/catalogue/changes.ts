import type { AgencyCode } from '../findings/agency-codes'
import type { Horizon } from '../findings/catalogue-entry'
import type { FindingLimits } from '../findings/limits'
import type { CaseGroup } from '../worksheets/case-group'
import type { Text } from '../worksheets/text'

/** What is usually done about a cause, or what is done in a group that is helped in another way. */
export type AdvicePlace = 'USUAL' | CaseGroup

/** What may be said of a cause in one place. A group says only what differs from what is usual. */
export type AdviceParts = { recommendation: Text; proof: Text; unit: Text; volume: number | null; horizon: Horizon }

/** What a district says of a cause where it differs from the built-in catalogue; nothing is kept of what is the same. */
export type CauseChange = {
  /** The rules do not suspect it and nobody adds it; findings that exist stay. */
  off?: true
  leadAgency?: AgencyCode
  supportAgencies?: AgencyCode[]
  advice?: Partial<Record<AdvicePlace, Partial<AdviceParts>>>
}

/** All that a district's edition changes of the built-in catalogue, by code of the cause and by limit. */
export type CatalogueChanges = { causes: Record<string, CauseChange>; limits: Partial<FindingLimits> }

export const NO_CHANGES: CatalogueChanges = { causes: {}, limits: {} }

/** Whether two editions say the same, whatever the order in which it was stored. */
export function areSame(one: CatalogueChanges, other: CatalogueChanges): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
