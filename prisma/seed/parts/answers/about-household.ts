import type { Random } from '../../random'
import type { Given } from './given'

/** House, livelihood and services. */
export function aboutHousehold(random: Random): Given {
  const yes = (probability: number) => (random.chance(probability) ? 'yes' : 'no')
  const toilet = random.weighted([
    ['own_septic', 62],
    ['shared', 14],
    ['own_no_septic', 13],
    ['no_toilet', 11],
  ])
  const poor = random.chance(0.45)
  const smoker = random.chance(0.5)
  const contraception = random.chance(0.72)
  const kilometres = random.decimal(0.5, 6)
  return {
    drinkingWater: random.weighted([
      ['bottled', 30],
      ['piped', 30],
      ['borehole', 20],
      ['unprotected', 20],
    ]),
    toilet,
    noOpenDefecation: toilet === 'no_toilet' ? 'no' : 'yes',
    wastewater: yes(0.9),
    garbage: yes(0.92),
    handwashing: yes(0.8),
    penAway: yes(0.9),
    floor: random.weighted([
      ['wood', 68],
      ['hard', 30],
      ['earth', 2],
    ]),
    walls: random.weighted([
      ['wood', 70],
      ['brick', 30],
    ]),
    houseAreaM2: String(random.int(36, 80)),
    householdMembers: String(random.int(3, 6)),
    ventilation: yes(0.75),
    houseOwnership: random.weighted([
      ['own', 70],
      ['family', 25],
      ['rent', 5],
    ]),
    welfareRank: poor ? String(random.int(1, 4)) : 'above_4',
    incomeDecile: random.chance(0.4) ? String(poor ? random.int(1, 4) : random.int(5, 8)) : null,
    monthlyIncomeRp: random.chance(0.7) ? String(random.int(12, 45) * 100_000) : null,
    socialAid: poor ? random.pick([['pkh', 'sembako'], ['sembako'], ['blt_desa'], ['none']]) : ['none'],
    healthInsurance: random.weighted([
      ['pbi_apbd', 40],
      ['pbi_apbn', 25],
      ['paying', 20],
      ['inactive', 10],
      ['uninsured', 5],
    ]),
    documents: random.chance(0.88)
      ? ['family_card', 'identity_card', 'birth_certificate']
      : ['family_card', 'identity_card'],
    smokerAtHome: smoker ? 'yes' : 'no',
    cigarettesPerDay: String(random.int(4, 20)),
    contraception: contraception ? 'yes' : 'no',
    contraceptionMethod: random.weighted([
      ['injection', 60],
      ['pill', 25],
      ['implant', 15],
    ]),
    unmetNeed: yes(0.3),
    foodShortage: yes(0.12),
    yard: random.weighted([
      ['used', 55],
      ['unused', 25],
      ['no_yard', 20],
    ]),
    livestock: random.weighted([
      ['eaten', 40],
      ['no_livestock', 52],
      ['not_eaten', 8],
    ]),
    fishPerWeek: String(random.int(1, 9)),
    posyanduKm: String(random.decimal(0.1, 2)),
    healthCenterKm: String(kilometres),
    healthCenterMinutes: String(Math.round(kilometres * 4)),
    phoneSignal: yes(0.85),
    maritalStatus: random.chance(0.95) ? 'married' : 'divorced',
    motherAgeAtMarriage: String(random.int(18, 26)),
    nutritionSupport: yes(0.82),
    supportVisits: String(random.int(1, 4)),
    monthsWeighed: String(random.int(7, 12)),
    supplementaryFood: yes(0.4),
    supplementaryFoodDays: String(random.int(14, 90)),
    motherClass: yes(0.35),
    freeMeals: yes(0.2),
    kiaBook: yes(0.95),
    standardScales: yes(0.95),
  }
}
