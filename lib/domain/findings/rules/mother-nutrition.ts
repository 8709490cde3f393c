import type { Condition } from '../../worksheets/condition'
import type { FindingLimits } from '../limits'
import { above, all, atLeast, below, CHILDREN, EVERYBODY, type FindingRule, is, isOneOf, rule, WOMEN } from '../rule'

/**
 * Suspicions about what a mother eats and what she is made of: KEK, blood, tablets, weight, height. A child's worksheet
 * asks of the pregnancy that is over, a woman's of today. Haemoglobin limits differ by trimester.
 */
export function motherNutritionRules(limits: FindingLimits): FindingRule[] {
  const kek = below('motherArmcCm', limits.kekBelowCm)
  return [
    rule(CHILDREN, 'M01-kek', is('motherKek', 'yes')),
    rule(EVERYBODY, 'M01-armc', kek),
    rule(['BUMIL'], 'M01-no-food', all(kek, is('supplementaryFood', 'no'))),
    rule(['BUMIL'], 'M01-food-days', all(kek, below('supplementaryFoodDays', limits.kekFoodDays))),

    rule(CHILDREN, 'M02-told', is('motherAnaemia', 'yes')),
    rule(CHILDREN, 'M02-hb', below('lowestHb', limits.hbSecondTrimesterBelow)),
    rule(
      CHILDREN,
      'M02-hb-outer-trimesters',
      // Both ends of a pregnancy have the same limit.
      all(below('lowestHb', limits.hbFirstTrimesterBelow), isOneOf('lowestHbTrimester', 'first', 'third')),
    ),
    rule(['CATIN'], 'M02-hb-bride', below('motherHb', limits.hbNonPregnantBelow)),
    rule(['BUMIL'], 'M02-hb-first', below('hbFirst', limits.hbFirstTrimesterBelow)),
    rule(['BUMIL'], 'M02-hb-second', below('hbSecond', limits.hbSecondTrimesterBelow)),
    rule(['BUMIL'], 'M02-hb-third', below('hbThird', limits.hbThirdTrimesterBelow)),
    rule(['BUFAS'], 'M02-hb-postpartum', below('motherHb', limits.hbPostpartumBelow)),
    rule(WOMEN, 'M02-severe', is('anaemiaClass', 'severe')),

    rule(['BUFAS', ...CHILDREN], 'M03-tablets', below('ironTablets', limits.ironTabletsLeast)),
    rule(
      ['BUMIL'],
      'M03-not-begun',
      all(atLeast('gestationWeeksNow', limits.ironBegunByWeek), below('ironTablets', 1)),
    ),
    rule(
      ['BUMIL'],
      'M03-behind',
      all(atLeast('gestationWeeksNow', limits.ironDueFromWeek), below('ironTablets', limits.ironTabletsLeast)),
    ),
    rule(['BUMIL'], 'M03-left', above('ironTabletsLeft', limits.ironLeftAbove)),
    rule(
      ['BUFAS'],
      'M03-postpartum',
      all(
        atLeast('daysSinceDelivery', limits.ironPostpartumByDay),
        below('postpartumIron', limits.ironPostpartumLeast),
      ),
    ),
    rule(['CATIN'], 'M03-weekly', is('weeklyIron', 'no')),
    rule(['CATIN'], 'M03-weekly-count', below('weeklyIronTablets', limits.ironMonthlyLeast)),

    rule(['BUMIL', ...CHILDREN], 'M04-bmi', below('prePregnancyBmi', limits.bmiThinBelow)),
    rule(['CATIN', 'BUFAS'], 'M04-bmi-now', below('bmi', limits.bmiThinBelow)),
    rule(['BUMIL'], 'M04-gain-so-far', above('gainShortfallKg', 0)),
    rule(CHILDREN, 'M04-gain-thin', all(below('prePregnancyBmi', 18.5), gained(12.5))),
    rule(CHILDREN, 'M04-gain-normal', all(bmi(18.5, 25), gained(11.5))),
    rule(CHILDREN, 'M04-gain-heavy', all(bmi(25, 30), gained(7))),
    rule(CHILDREN, 'M04-gain-obese', all(atLeast('prePregnancyBmi', 30), gained(5))),

    rule(CHILDREN, 'M11-height', below('motherHeightCm', limits.shortMotherBelowCm)),
    rule(WOMEN, 'M11-height-now', below('motherHeightCm', limits.shortWomanBelowCm)),
  ]
}

/** BMI before pregnancy from `from` to below `to`: the least weight gain depends on it, as in the IOM table. */
function bmi(from: number, to: number): Condition {
  return all(atLeast('prePregnancyBmi', from), below('prePregnancyBmi', to))
}

/** Less than so many kilograms gained in the whole pregnancy. */
function gained(leastKg: number): Condition {
  return below('pregnancyWeightGainKg', leastKg)
}
