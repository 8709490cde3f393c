import type { FindingLimits } from '../limits'
import { above, all, atLeast, atMost, below, type FindingRule, includesAny, is, isOneOf, rule } from '../rule'

/** Suspicions about the mother and the pregnancy. Haemoglobin limits differ by trimester. */
export function motherRules(limits: FindingLimits): FindingRule[] {
  const tooOld = above('motherAgeAtPregnancy', limits.tooOldAboveYears)
  return [
    rule('M01-kek', is('motherKek', 'yes')),
    rule('M01-armc', below('motherArmcCm', 23.5)),
    rule('M02-told', is('motherAnaemia', 'yes')),
    rule('M02-hb', below('lowestHb', 10.5)),
    rule('M02-hb-outer-trimesters', all(below('lowestHb', 11), isOneOf('lowestHbTrimester', 'first', 'third'))),
    rule('M03-tablets', below('ironTablets', 90)),
    rule('M04-bmi', below('prePregnancyBmi', 18.5)),
    rule('M04-gain-thin', all(below('prePregnancyBmi', 18.5), below('pregnancyWeightGainKg', 12.5))),
    rule('M04-gain-normal', all(bmi(18.5, 25), below('pregnancyWeightGainKg', 11.5))),
    rule('M04-gain-heavy', all(bmi(25, 30), below('pregnancyWeightGainKg', 7))),
    rule('M04-gain-obese', all(atLeast('prePregnancyBmi', 30), below('pregnancyWeightGainKg', 5))),
    rule('M05-age', below('motherAgeAtPregnancy', limits.tooYoungBelowYears)),
    rule(
      'M06-age',
      limits.tooOldUpToYears === null ? tooOld : all(tooOld, atMost('motherAgeAtPregnancy', limits.tooOldUpToYears)),
    ),
    rule('M07-spacing', below('spacingMonths', limits.tooCloseBelowMonths)),
    rule('M08-order', above('childOrder', limits.tooManyAboveChildren)),
    rule('M08-children', above('siblingsTotal', limits.tooManyAboveChildren)),
    rule('M09-visits', below('ancVisits', 6)),
    rule('M09-late', above('firstAncWeek', 12)),
    rule('M10-disease', includesAny('motherDiseases', ...DISEASES)),
    rule('M11-height', below('motherHeightCm', limits.shortMotherBelowCm)),
    rule('M12-unwanted', is('pregnancyWanted', 'no')),
    rule('M12-unmet-need', is('unmetNeed', 'yes')),
    rule('M13-epds', atLeast('motherEpds', 10)),
    rule('M14-postpartum', is('postpartumContraception', 'no')),
    rule('M15-smoke', is('smokerAtHome', 'yes')),
  ]
}

/** BMI before pregnancy from `from` to below `to`: the least weight gain depends on it, as in the IOM table. */
function bmi(from: number, to: number) {
  return all(atLeast('prePregnancyBmi', from), below('prePregnancyBmi', to))
}

const DISEASES = [
  'hypertension',
  'diabetes',
  'hiv',
  'syphilis',
  'hepatitis_b',
  'tuberculosis',
  'malaria',
  'worms',
  'hyperemesis',
  'growth_restriction',
  'other',
]
