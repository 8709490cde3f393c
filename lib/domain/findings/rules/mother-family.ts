import type { FindingLimits } from '../limits'
import { above, all, atMost, below, CHILDREN, EVERYBODY, type FindingRule, is, rule, WOMEN } from '../rule'

const MOTHERS = ['BUMIL', 'BUFAS', ...CHILDREN] as const

/** The four "too" (4T), the wish for a child, contraception, and tobacco. */
export function motherFamilyRules(limits: FindingLimits): FindingRule[] {
  return [
    rule(CHILDREN, 'M05-age', below('motherAgeAtPregnancy', limits.tooYoungBelowYears)),
    rule(WOMEN, 'M05-age-now', below('ageYears', limits.tooYoungBelowYears)),
    rule(CHILDREN, 'M06-age', tooOld('motherAgeAtPregnancy', limits)),
    rule(WOMEN, 'M06-age-now', tooOld('ageYears', limits)),
    rule(MOTHERS, 'M07-spacing', below('spacingMonths', limits.tooCloseBelowMonths)),
    rule(MOTHERS, 'M08-order', above('childOrder', limits.tooManyAboveChildren)),
    rule(CHILDREN, 'M08-children', above('siblingsTotal', limits.tooManyAboveChildren)),
    rule(['BUMIL'], 'M08-living', above('livingChildren', limits.tooManyAboveChildren)),

    rule(MOTHERS, 'M12-unwanted', is('pregnancyWanted', 'no')),
    rule(['BUFAS', ...CHILDREN], 'M12-unmet-need', is('unmetNeed', 'yes')),
    rule(['BUFAS', ...CHILDREN], 'M14-postpartum', is('postpartumContraception', 'no')),

    rule(EVERYBODY, 'M15-smoke', is('smokerAtHome', 'yes')),
    rule(WOMEN, 'M15-smokes', is('motherSmokes', 'yes')),
  ]
}

function tooOld(field: string, { tooOldAboveYears, tooOldUpToYears }: FindingLimits) {
  const old = above(field, tooOldAboveYears)
  return tooOldUpToYears === null ? old : all(old, atMost(field, tooOldUpToYears))
}
