import type { FindingLimits } from '../limits'
import { above, all, below, CHILDREN, type FindingRule, includesAny, is, rule } from '../rule'

const AFTER_BIRTH = ['BUFAS', ...CHILDREN] as const

/** Suspicions about the baby and how it is fed, from the child's worksheet or from that of a woman after birth. */
export function birthRules(limits: FindingLimits): FindingRule[] {
  const atTerm = is('termClass', 'term')
  return [
    rule(AFTER_BIRTH, 'B01-weeks', below('gestationWeeks', limits.prematureBelowWeeks)),
    rule(['BUFAS'], 'B01-term', is('termClass', 'preterm')),
    rule(AFTER_BIRTH, 'B01-weight', below('birthWeightG', limits.lowBirthWeightBelowG)),
    rule(AFTER_BIRTH, 'B01-very-low', below('birthWeightG', limits.veryLowBirthWeightBelowG)),
    rule(AFTER_BIRTH, 'B02-length', below('birthLengthCm', limits.shortAtBirthBelowCm)),

    rule(AFTER_BIRTH, 'B03-initiation', is('earlyInitiation', 'no')),
    rule(AFTER_BIRTH, 'B03-exclusive', is('exclusiveBreastfeeding', 'no')),
    rule(['BUFAS'], 'B03-not-now', is('breastfeedingNow', 'no')),
    rule(
      ['BUFAS'],
      'B03-problems',
      includesAny('breastfeedingProblems', 'sore_nipples', 'blocked', 'mastitis', 'low_milk', 'poor_latch', 'other'),
    ),

    // A head too small at birth is a warning sign that a paediatrician reads.
    rule(
      ['BUFAS'],
      'B11-head-boy',
      all(is('babySex', 'male'), atTerm, below('birthHeadCm', limits.headAtBirthBoyBelowCm)),
    ),
    rule(
      ['BUFAS'],
      'B11-head-girl',
      all(is('babySex', 'female'), atTerm, below('birthHeadCm', limits.headAtBirthGirlBelowCm)),
    ),
    rule(['BUFAS'], 'B11-disorder', is('congenitalDisorder', 'yes')),
    rule(['BUFAS'], 'B13-mother-vitamin-a', below('motherVitaminA', limits.motherVitaminALeast)),
    // A very large baby points to diabetes of the mother.
    rule(['BUFAS'], 'M10-large-baby', above('birthWeightG', limits.largeBabyAboveG)),
  ]
}
