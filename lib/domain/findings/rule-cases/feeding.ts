import type { RuleCase } from './rule-case'

const FOUR_GROUPS = ['grains', 'eggs', 'flesh', 'dairy']

const started = { complementaryFoodGiven: 'yes' }

export const feedingCases: RuleCase[] = [
  {
    rule: 'B04-early',
    on: { ...started, complementaryFoodFromMonth: '5' },
    off: { ...started, complementaryFoodFromMonth: '8' },
    limit: [{ ...started, complementaryFoodFromMonth: '6' }, false],
  },
  {
    rule: 'B04-late',
    on: { ...started, complementaryFoodFromMonth: '9' },
    off: { ...started, complementaryFoodFromMonth: '6' },
    limit: [{ ...started, complementaryFoodFromMonth: '7' }, true],
  },
  {
    rule: 'B04-not-yet',
    on: { complementaryFoodGiven: 'no', ageMonths: 8 },
    off: { complementaryFoodGiven: 'no', ageMonths: 6 },
    limit: [{ complementaryFoodGiven: 'no', ageMonths: 7 }, true],
  },
  {
    rule: 'B04-meals-6-to-8',
    on: { ageMonths: 6, stillBreastfed: 'yes', mealsPerDay: '1' },
    off: { ageMonths: 9, stillBreastfed: 'yes', mealsPerDay: '1' },
    limit: [{ ageMonths: 8, stillBreastfed: 'yes', mealsPerDay: '2' }, false],
  },
  {
    rule: 'B04-meals-9-to-23',
    on: { ageMonths: 9, stillBreastfed: 'yes', mealsPerDay: '2' },
    off: { ageMonths: 8, stillBreastfed: 'yes', mealsPerDay: '2' },
    limit: [{ ageMonths: 23, stillBreastfed: 'yes', mealsPerDay: '3' }, false],
  },
  {
    rule: 'B04-meals-not-breastfed',
    on: { ageMonths: 23, stillBreastfed: 'no', mealsPerDay: '3' },
    off: { ageMonths: 23, stillBreastfed: 'yes', mealsPerDay: '3' },
    limit: [{ ageMonths: 6, stillBreastfed: 'no', mealsPerDay: '4' }, false],
  },
  {
    rule: 'B04-diversity',
    on: { ageMonths: 23, foodGroups: FOUR_GROUPS },
    off: { ageMonths: 24, foodGroups: FOUR_GROUPS },
    limit: [{ ageMonths: 6, foodGroups: [...FOUR_GROUPS, 'breast_milk'] }, false],
  },
  {
    rule: 'B04-protein',
    on: { ageMonths: 40, animalProtein: 'no' },
    off: { ageMonths: 40, animalProtein: 'yes' },
    limit: [{ ageMonths: 6, animalProtein: 'no' }, true],
  },

  { rule: 'B04-not-yet', on: { complementaryFoodGiven: 'no', ageMonths: 30 }, off: { ...started, ageMonths: 30 } },
  {
    rule: 'B04-meals-6-to-8',
    on: { ageMonths: 8, stillBreastfed: 'yes', mealsPerDay: '1' },
    off: { ageMonths: 8, stillBreastfed: 'no', mealsPerDay: '1' },
  },
  {
    rule: 'B04-meals-9-to-23',
    on: { ageMonths: 23, stillBreastfed: 'yes', mealsPerDay: '2' },
    off: { ageMonths: 23, stillBreastfed: 'no', mealsPerDay: '2' },
    limit: [{ ageMonths: 24, stillBreastfed: 'yes', mealsPerDay: '2' }, false],
  },
  {
    rule: 'B04-meals-not-breastfed',
    on: { ageMonths: 6, stillBreastfed: 'no', mealsPerDay: '3' },
    off: { ageMonths: 24, stillBreastfed: 'no', mealsPerDay: '3' },
  },
  {
    rule: 'B04-diversity',
    on: { ageMonths: 6, foodGroups: ['none'] },
    off: { ageMonths: 5, foodGroups: ['none'] },
  },
]
