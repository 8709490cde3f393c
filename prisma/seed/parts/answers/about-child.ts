import type { Random } from '../../random'
import type { Given } from './given'

/** Each vaccine with the completed months at which a child has had it. */
const SCHEDULE: readonly [string, number][] = [
  ['HB0', 0], ['BCG', 1], ['OPV1', 1], ['DPT1', 2], ['OPV2', 2], ['PCV1', 2], ['DPT2', 3], ['OPV3', 3], ['PCV2', 3],
  ['DPT3', 4], ['OPV4', 4], ['IPV1', 4], ['MR1', 9], ['IPV2', 9], ['PCV3', 12], ['DPT4', 18], ['MR2', 18],
] // prettier-ignore

const FOOD_GROUPS = ['legumes', 'dairy', 'flesh', 'eggs', 'vitamin_a', 'other_produce']

/** Feeding, prevention, illness and development. */
export function aboutChild(random: Random, ageMonths: number): Given {
  const yes = (probability: number) => (random.chance(probability) ? 'yes' : 'no')
  return { ...feeding(random, ageMonths, yes), ...health(random, ageMonths, yes), ...care(random, yes) }
}

type Yes = (probability: number) => string

function feeding(random: Random, ageMonths: number, yes: Yes): Given {
  const exclusive = random.chance(0.68)
  const animal = random.chance(0.72)
  const breastfed = ageMonths < 24 && random.chance(0.85)
  const groups = random
    .some(FOOD_GROUPS, random.int(2, 5))
    .filter((code) => animal || (code !== 'flesh' && code !== 'eggs'))
  const eaten = ['breast_milk', 'grains', ...FOOD_GROUPS].filter((code) => {
    if (code === 'breast_milk') return breastfed
    return code === 'grains' || groups.includes(code) || (animal && code === 'flesh')
  })
  return {
    earlyInitiation: yes(0.78),
    exclusiveBreastfeeding: exclusive ? 'yes' : 'no',
    stillBreastfed: breastfed ? 'yes' : 'no',
    notBreastfedReason: breastfed ? null : 'Anak sudah tidak mau menyusu',
    breastfedUntilMonths: String(Math.min(ageMonths, random.int(8, 23))),
    formulaMilk: yes(0.35),
    complementaryFoodGiven: ageMonths >= 6 ? 'yes' : 'no',
    complementaryFoodFromMonth: exclusive ? '6' : String(random.int(3, 5)),
    mealsPerDay: String(random.int(2, 5)),
    foodGroups: eaten,
    animalProtein: animal ? 'yes' : 'no',
  }
}

function health(random: Random, ageMonths: number, yes: Yes): Given {
  const due = SCHEDULE.filter(([, month]) => ageMonths > month).map(([code]) => code)
  const complete = random.chance(0.7)
  const received = complete ? due : due.slice(0, Math.max(1, due.length - random.int(1, 4)))
  const diarrhoea = random.chance(0.3)
  const ari = random.chance(0.4)
  const illnesses = [
    ...(diarrhoea ? ['diarrhoea'] : []),
    ...(ari ? ['ari'] : []),
    ...(random.chance(0.05) ? ['worms'] : []),
  ]
  return {
    redFlagSigns: [
      random.weighted([
        ['none', 88],
        ['recurrent_infection', 5],
        ['feeding_problem', 7],
      ]),
    ],
    immunisationStatus: complete ? 'complete' : 'incomplete',
    vaccines: received.length > 0 ? received : ['none'],
    vitaminA: yes(0.93),
    deworming: yes(0.9),
    illnesses: illnesses.length > 0 ? illnesses : ['none'],
    diarrhoeaEpisodes: String(random.int(1, 4)),
    zincForDiarrhoea: yes(0.85),
    ariEpisodes: String(random.int(1, 4)),
    tbContact: yes(0.05),
    kpsp: random.weighted([
      ['S', 82],
      ['M', 14],
      ['P', 4],
    ]),
    sdidtk: yes(0.6),
  }
}

function care(random: Random, yes: Yes): Given {
  return {
    stimulation: yes(0.93),
    toddlerGroup: yes(0.4),
    mainCaregiver: random.weighted([
      ['mother', 90],
      ['grandparent', 10],
    ]),
    motherHoursAway: random.chance(0.6) ? String(random.int(0, 8)) : null,
    screenHours: random.chance(0.5) ? String(random.decimal(0, 2)) : null,
    responsiveFeeding: yes(0.9),
    fatherInvolved: yes(0.6),
    nutritionKnowledge: random.chance(0.75) ? 'good' : 'limited',
  }
}
