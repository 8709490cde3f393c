import { addDays } from '../../days'
import type { RuleCase, Values } from './rule-case'
import { almostWeeksPregnant, AS_OF, daysAfterBirth, weeksPregnant } from './woman-time'

const kek = { motherArmcCm: '23.4' }

/** What only the worksheets of women ask, or ask in their own way: food, blood, tablets, weight, height. */
export const womanNutritionCases: RuleCase[] = [
  {
    rule: 'M01-no-food',
    on: { ...kek, supplementaryFood: 'no' },
    off: { ...kek, supplementaryFood: 'yes' },
    limit: [{ motherArmcCm: '23.5', supplementaryFood: 'no' }, false],
  },
  {
    rule: 'M01-food-days',
    on: { ...kek, supplementaryFood: 'yes', supplementaryFoodDays: '89' },
    off: { motherArmcCm: '23.5', supplementaryFood: 'yes', supplementaryFoodDays: '89' },
    limit: [{ ...kek, supplementaryFood: 'yes', supplementaryFoodDays: '90' }, false],
  },
  { rule: 'M02-hb-bride', on: { motherHb: '11.9' }, off: { motherHb: '13' }, limit: [{ motherHb: '12' }, false] },
  { rule: 'M02-hb-first', on: { hbFirst: '10.9' }, off: { hbFirst: '12' }, limit: [{ hbFirst: '11' }, false] },
  {
    rule: 'M02-hb-second',
    on: { ...weeksPregnant(20), hbSecond: '10.4' },
    off: { ...weeksPregnant(20), hbSecond: '12' },
    limit: [{ ...weeksPregnant(20), hbSecond: '10.5' }, false],
  },
  {
    rule: 'M02-hb-third',
    on: { ...weeksPregnant(30), hbThird: '10.9' },
    off: { ...weeksPregnant(30), hbThird: '12' },
    limit: [{ ...weeksPregnant(30), hbThird: '11' }, false],
  },
  { rule: 'M02-hb-postpartum', on: { motherHb: '10.9' }, off: { motherHb: '12' }, limit: [{ motherHb: '11' }, false] },
  { rule: 'M02-severe', groups: ['CATIN'], on: { motherHb: '7.9' }, off: { motherHb: '8' } },
  { rule: 'M02-severe', groups: ['BUFAS'], on: { motherHb: '6.9' }, off: { motherHb: '7' } },
  {
    rule: 'M02-severe',
    groups: ['BUMIL'],
    on: { ...weeksPregnant(20), hbSecond: '6.9' },
    off: { ...weeksPregnant(20), hbSecond: '7' },
  },

  {
    rule: 'M03-not-begun',
    on: { ...weeksPregnant(20), ironTablets: '0' },
    off: { ...weeksPregnant(20), ironTablets: '1' },
    limit: [{ ...weeksPregnant(14), ironTablets: '0' }, true],
  },
  {
    rule: 'M03-not-begun',
    on: { ...weeksPregnant(14), ironTablets: '0' },
    off: { ...almostWeeksPregnant(14), ironTablets: '0' },
    limit: [{ ...weeksPregnant(20), ironTablets: '1' }, false],
  },
  {
    rule: 'M03-behind',
    on: { ...weeksPregnant(30), ironTablets: '89' },
    off: { ...almostWeeksPregnant(28), ironTablets: '89' },
    limit: [{ ...weeksPregnant(30), ironTablets: '90' }, false],
  },
  {
    rule: 'M03-behind',
    on: { ...weeksPregnant(36), ironTablets: '20' },
    off: { ...weeksPregnant(36), ironTablets: '120' },
    limit: [{ ...weeksPregnant(28), ironTablets: '89' }, true],
  },
  {
    rule: 'M03-left',
    on: { ironTabletsReceived: '91', ironTablets: '60' },
    off: { ironTabletsReceived: '60', ironTablets: '60' },
    limit: [{ ironTabletsReceived: '90', ironTablets: '60' }, false],
  },
  {
    rule: 'M03-postpartum',
    on: { ...daysAfterBirth(60), postpartumIron: '41' },
    off: { ...daysAfterBirth(42), postpartumIron: '41' },
    limit: [{ ...daysAfterBirth(60), postpartumIron: '42' }, false],
  },
  {
    rule: 'M03-postpartum',
    on: { ...daysAfterBirth(60), postpartumIron: '0' },
    off: { ...daysAfterBirth(10), postpartumIron: '0' },
    limit: [{ ...daysAfterBirth(43), postpartumIron: '41' }, true],
  },
  { rule: 'M03-weekly', on: { weeklyIron: 'no' }, off: { weeklyIron: 'yes' } },
  {
    rule: 'M03-weekly-count',
    on: { weeklyIron: 'yes', weeklyIronTablets: '3' },
    off: { weeklyIron: 'yes', weeklyIronTablets: '5' },
    limit: [{ weeklyIron: 'yes', weeklyIronTablets: '4' }, false],
  },

  {
    rule: 'M04-bmi',
    groups: ['BUMIL'],
    on: { prePregnancyWeightKg: '47.2', motherHeightCm: '160' },
    off: { prePregnancyWeightKg: '55', motherHeightCm: '160' },
    limit: [{ prePregnancyWeightKg: '66.6', motherHeightCm: '189.7' }, false],
  },
  {
    rule: 'M04-bmi-now',
    on: { motherWeightKg: '47.2', motherHeightCm: '160' },
    off: { motherWeightKg: '55', motherHeightCm: '160' },
    limit: [{ motherWeightKg: '66.6', motherHeightCm: '189.7' }, false],
  },
  {
    rule: 'M04-gain-so-far',
    on: gained(0),
    off: gained(14),
    limit: [gained(9), false],
  },

  {
    rule: 'M11-height-now',
    on: { motherHeightCm: '144.9' },
    off: { motherHeightCm: '158' },
    limit: [{ motherHeightCm: '145' }, false],
  },
]

/** A woman of 1.60 m and 55 kg before her pregnancy, who weighs so many kilograms more after 30 weeks. */
function gained(kg: number): Values {
  return {
    prePregnancyWeightKg: '55',
    motherHeightCm: '160',
    gestationBasis: 'last_period',
    hpht: addDays(AS_OF, -210),
    bodyMeasuredOn: AS_OF,
    motherWeightKg: String(55 + kg),
  }
}
