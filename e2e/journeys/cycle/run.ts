import type { Page } from '@playwright/test'
import type { CycleDistrict, CyclePeople } from './cycle-district'

/** What one stage of the cycle leaves to the next. */
export type Run = {
  district: CycleDistrict
  cycleId: string
  /** The browser of somebody of the district, signed in. */
  as: (who: keyof CyclePeople) => Promise<Page>
}
