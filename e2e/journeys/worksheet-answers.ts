/**
 * What a family says, by section and question: everything that must be asked of a toddler, and four troubles (no
 * latrine, an insurance that lapsed, little knowledge of food, a mother with little schooling).
 */
export const ANSWERS: Record<string, Record<string, string | string[]>> = {
  identity: {
    auditOfficer: 'Kader Serawi',
    childOrder: '1',
    siblingsTotal: '1',
    termAtBirth: 'term',
    birthWeightG: '3100',
    birthLengthCm: '49,5',
    asphyxia: 'no',
  },
  nutrition: { redFlagSigns: ['none'] },
  parents: {
    fatherEducation: 'middle',
    fatherWork: 'farmer_fisher',
    motherAge: '27',
    motherEducation: 'low',
    motherWork: 'not_working',
    motherHeightCm: '144',
    motherAgeAtPregnancy: '25',
  },
  pregnancy: {
    motherKek: 'no',
    ironTablets: '90',
    motherAnaemia: 'no',
    ancVisits: '8',
    motherDiseases: ['none'],
  },
  feeding: {
    earlyInitiation: 'yes',
    exclusiveBreastfeeding: 'yes',
    stillBreastfed: 'yes',
    formulaMilk: 'no',
    complementaryFoodGiven: 'yes',
    complementaryFoodFromMonth: '6',
    mealsPerDay: '4',
    foodGroups: ['breast_milk', 'grains', 'legumes', 'flesh', 'eggs', 'vitamin_a'],
    animalProtein: 'yes',
  },
  immunisation: { immunisationStatus: 'complete', vitaminA: 'yes', deworming: 'yes' },
  illness: { illnesses: ['none'], tbContact: 'no' },
  development: {
    kpsp: 'S',
    mainCaregiver: 'mother',
    responsiveFeeding: 'yes',
    nutritionKnowledge: 'limited',
  },
  home: {
    drinkingWater: 'piped',
    toilet: 'no_toilet',
    noOpenDefecation: 'no',
    wastewater: 'yes',
    garbage: 'yes',
    handwashing: 'yes',
    floor: 'hard',
    householdMembers: '3',
  },
  livelihood: {
    socialAid: ['none'],
    healthInsurance: 'inactive',
    documents: ['family_card', 'identity_card', 'birth_certificate'],
    smokerAtHome: 'no',
    contraception: 'yes',
    foodShortage: 'no',
    posyanduKm: '0,4',
    healthCenterKm: '3',
  },
  services: {
    nutritionSupport: 'yes',
    monthsWeighed: '11',
    monthsAbsentInARow: '0',
    supplementaryFood: 'yes',
    kiaBook: 'yes',
  },
}

/** An answer that was written down wrong at first, why the health centre sent it back, and what it is then. */
export type Mended = { section: string; question: string; remark: string; value: string }

export const MENDED: Mended = {
  section: 'Orang tua',
  question: 'Tinggi badan ibu',
  remark: 'Ukur ulang tinggi ibu tanpa alas kaki',
  value: '154',
}
