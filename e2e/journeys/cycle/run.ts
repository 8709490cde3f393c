import type { Page } from '@playwright/test'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { CycleDistrict, CyclePeople } from './cycle-district'

export const GROUPS = ['CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA'] as const satisfies readonly CaseGroup[]
export type Audited = { name: string; personId: string; caseId: string }

/** What one stage of the cycle leaves to the next. */
export type Begun = {
  district: CycleDistrict
  cycleId: string
  /** The audited person of each group; filled in as the stages go. */
  people: Record<CaseGroup, Audited>
}

/** The same, with the people of the district at their desks. */
export type Run = Begun & {
  /** The browser of somebody of the district, signed in. */
  as: (who: keyof CyclePeople) => Promise<Page>
  planner: (agencyCode: string) => Promise<Page>
}

/** The village officer in whose village the person of a group lives: two villages take part. */
export const officerOf = (group: CaseGroup): 'officer' | 'secondOfficer' =>
  group === 'BUFAS' || group === 'BALITA' ? 'secondOfficer' : 'officer'
