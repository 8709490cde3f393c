import type { Condition } from '../../worksheets/condition'
import {
  all,
  any,
  atLeast,
  below,
  CHILDREN,
  fewerThan,
  type FindingRule,
  includesAny,
  is,
  isOneOf,
  lacksAny,
  rule as ruleFor,
} from '../rule'

/** What a child's own worksheet asks. Birth and breastfeeding, which a new mother's asks too, are in `birth.ts`. */
const rule = (id: string, when: Condition) => ruleFor(CHILDREN, id, when)

const BREASTFED = is('stillBreastfed', 'yes')
const NOT_BREASTFED = is('stillBreastfed', 'no')

/** Growth. Category limits are those of Permenkes 2/2020: exactly -2 and exactly -3 are the better class. */
export const growthRules: readonly FindingRule[] = [
  rule('B01-preterm', is('termAtBirth', 'preterm')),
  rule('B03-stopped', all(NOT_BREASTFED, below('ageMonths', 12))),
  rule('B05-wasted', all(below('zWeightForLength', -2), atLeast('zWeightForLength', -3))),
  rule('B05-armc', all(atLeast('ageMonths', 6), below('armcCm', 12.5), atLeast('armcCm', 11.5))),
  rule('B05-no-gain', is('weightGain', 'T')),
  rule('B05-two-t', is('twoT', true)),
  rule('B05-red-line', is('belowRedLine', true)),
  rule('B06-wasted', below('zWeightForLength', -3)),
  rule('B06-armc', all(atLeast('ageMonths', 6), below('armcCm', 11.5))),
  rule('B06-oedema', is('oedema', true)),
  rule('B07-severe', below('zLengthForAge', -3)),
  ...stuntedWith({
    wasted: any(below('zWeightForLength', -3), is('oedema', true), all(atLeast('ageMonths', 6), below('armcCm', 11.5))),
    'no-gain': any(is('twoT', true), all(is('weightGain', 'T'), below('ageMonths', 6))),
    signs: includesAny(
      'redFlagSigns',
      'disproportionate',
      'dysmorphic',
      'head_size',
      'falling_line',
      'chronic_diarrhoea',
      'recurrent_infection',
      'feeding_problem',
      'endocrine',
      'abuse',
    ),
    illness: includesAny('illnesses', 'tuberculosis', 'heart'),
    development: is('kpsp', 'P'),
    small: any(below('birthWeightG', 2500), is('termAtBirth', 'preterm')),
  }),
]

/** Complementary feeding: started at 6 completed months, often and varied enough for age. */
export const feedingRules: readonly FindingRule[] = [
  rule('B04-early', below('complementaryFoodFromMonth', 6)),
  rule('B04-late', atLeast('complementaryFoodFromMonth', 7)),
  rule('B04-not-yet', all(is('complementaryFoodGiven', 'no'), atLeast('ageMonths', 7))),
  rule('B04-meals-6-to-8', all(ages(6, 9), BREASTFED, below('mealsPerDay', 2))),
  rule('B04-meals-9-to-23', all(ages(9, 24), BREASTFED, below('mealsPerDay', 3))),
  rule('B04-meals-not-breastfed', all(ages(6, 24), NOT_BREASTFED, below('mealsPerDay', 4))),
  rule('B04-diversity', all(ages(6, 24), fewerThan('foodGroups', 5))),
  rule('B04-protein', all(atLeast('ageMonths', 6), is('animalProtein', 'no'))),
]

/** Illness, prevention and development. */
export const illnessRules: readonly FindingRule[] = [
  rule('B08-diarrhoea', atLeast('diarrhoeaEpisodes', 3)),
  rule('B08-ari', atLeast('ariEpisodes', 3)),
  rule('B09-contact', is('tbContact', 'yes')),
  rule('B09-score', atLeast('tbScore', 6)),
  rule('B09-ill', includesAny('illnesses', 'tuberculosis')),
  rule('B10-worms', includesAny('illnesses', 'worms')),
  rule('B11-chronic', includesAny('illnesses', 'heart', 'congenital', 'cerebral_palsy', 'thyroid', 'milk_allergy')),
  rule('B12-status', isOneOf('immunisationStatus', 'incomplete', 'never')),
  ...missingVaccines(),
  rule('B13-vitamin-a', all(is('vitaminA', 'no'), atLeast('ageMonths', 6))),
  rule('B13-deworming', all(is('deworming', 'no'), atLeast('ageMonths', 12))),
  rule('B13-zinc', is('zincForDiarrhoea', 'no')),
  rule('B14-kpsp', isOneOf('kpsp', 'M', 'P')),
  rule('B14-score', below('kpspScore', 9)),
  rule('B15-absent', atLeast('monthsAbsentInARow', 2)),
]

/** From `from` completed months to below `to`. */
function ages(from: number, to: number) {
  return all(atLeast('ageMonths', from), below('ageMonths', to))
}

function stuntedWith(flags: Record<string, ReturnType<typeof all>>): FindingRule[] {
  return Object.entries(flags).map(([name, flag]) => rule(`B07-${name}`, all(below('zLengthForAge', -2), flag)))
}

/**
 * The national schedule, each vaccine missed once a month has passed since it was due. Rotavirus is left out because
 * it cannot be caught up after infancy, and the second IPV and PCV because not every child was offered them.
 */
function missingVaccines(): FindingRule[] {
  const missedFrom: [ageMonths: number, ...vaccines: string[]][] = [
    [2, 'HB0', 'BCG', 'OPV1'],
    [3, 'DPT1', 'OPV2'],
    [4, 'DPT2', 'OPV3'],
    [5, 'DPT3', 'OPV4', 'IPV1'],
    [10, 'MR1'],
    [19, 'DPT4', 'MR2'],
  ]
  return missedFrom.map(([age, ...vaccines]) =>
    rule(`B12-from-${age}-months`, all(atLeast('ageMonths', age), lacksAny('vaccines', ...vaccines))),
  )
}
