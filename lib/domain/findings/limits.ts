/**
 * The limits that districts and sources draw differently, the four "too" (4T) first. Ages in years, spacing in months.
 * KRS reporting counts wives of 35 to 40 as too old, clinical lists everybody above 35: hence the optional upper end.
 */
export type FindingLimits = {
  tooYoungBelowYears: number
  tooOldAboveYears: number
  tooOldUpToYears: number | null
  tooCloseBelowMonths: number
  tooManyAboveChildren: number
  shortMotherBelowCm: number
  /** Height of a bride or a woman with child or in childbed, below which the birth may be hard. */
  shortWomanBelowCm: number
  marriedBelowYears: number
  farAboveKm: number
  /** House, m² a person. */
  crowdedBelowM2: number
  poorUpToDecile: number
  fishPerWeekLeast: number
  /** Rupiah per person and month; null where the district has not entered one, which leaves the rule out. */
  povertyLineRp: number | null
  /** Body mass index of a grown woman, kg/m²: thin below, normal and heavy up to and including. */
  bmiThinBelow: number
  bmiNormalUpTo: number
  bmiHeavyUpTo: number
  /** Haemoglobin in g/dL, anaemic below. */
  hbNonPregnantBelow: number
  hbFirstTrimesterBelow: number
  hbSecondTrimesterBelow: number
  hbThirdTrimesterBelow: number
  hbPostpartumBelow: number
  /** Completed weeks of pregnancy at birth. */
  prematureBelowWeeks: number
  /** Upper arm of a grown woman, cm: chronic energy deficiency (KEK) below. */
  kekBelowCm: number
  /** Days of supplementary food for a woman with KEK. */
  kekFoodDays: number
  /** Iron tablets swallowed in a whole pregnancy; asked for from this week on, for until then there is time. */
  ironTabletsLeast: number
  ironDueFromWeek: number
  /** From this week on somebody who has not begun is asked why. */
  ironBegunByWeek: number
  /** Received and not swallowed: more than a month's tablets. */
  ironLeftAbove: number
  ironPostpartumLeast: number
  ironPostpartumByDay: number
  /** Of a bride, one a week, in the last month. */
  ironMonthlyLeast: number
  /** Antenatal visits: in the whole pregnancy, the first, and how many there should be by which week. */
  ancVisitsLeast: number
  ancFirstByWeek: number
  ancThreeByWeek: number
  ancSixByWeek: number
  ancByDoctorLeast: number
  ultrasoundByWeek: number
  /** Postpartum (KF) and newborn (KN) visits due: the day after the window of each has closed. */
  firstVisitByDay: number
  secondVisitByDay: number
  thirdVisitByDay: number
  fourthVisitByDay: number
  motherVitaminALeast: number
  systolicFrom: number
  diastolicFrom: number
  /** Random blood glucose, mg/dL. */
  glucoseFrom: number
  epdsConsultFrom: number
  epdsDepressionFrom: number
  srqReferFrom: number
  lowBirthWeightBelowG: number
  veryLowBirthWeightBelowG: number
  largeBabyAboveG: number
  shortAtBirthBelowCm: number
  /** Head at birth of a child born at term. */
  headAtBirthBoyBelowCm: number
  headAtBirthGirlBelowCm: number
}

export const DEFAULT_FINDING_LIMITS: FindingLimits = {
  tooYoungBelowYears: 20,
  tooOldAboveYears: 35,
  tooOldUpToYears: null,
  tooCloseBelowMonths: 24,
  tooManyAboveChildren: 3,
  shortMotherBelowCm: 150,
  shortWomanBelowCm: 145,
  marriedBelowYears: 19,
  farAboveKm: 5,
  crowdedBelowM2: 7.2,
  poorUpToDecile: 4,
  fishPerWeekLeast: 2,
  povertyLineRp: null,
  bmiThinBelow: 18.5,
  bmiNormalUpTo: 25,
  bmiHeavyUpTo: 27,
  hbNonPregnantBelow: 12,
  hbFirstTrimesterBelow: 11,
  hbSecondTrimesterBelow: 10.5,
  hbThirdTrimesterBelow: 11,
  hbPostpartumBelow: 11,
  prematureBelowWeeks: 37,
  kekBelowCm: 23.5,
  kekFoodDays: 90,
  ironTabletsLeast: 90,
  ironDueFromWeek: 28,
  ironBegunByWeek: 14,
  ironLeftAbove: 30,
  ironPostpartumLeast: 42,
  ironPostpartumByDay: 43,
  ironMonthlyLeast: 4,
  ancVisitsLeast: 6,
  ancFirstByWeek: 12,
  ancThreeByWeek: 28,
  ancSixByWeek: 38,
  ancByDoctorLeast: 2,
  ultrasoundByWeek: 14,
  firstVisitByDay: 3,
  secondVisitByDay: 8,
  thirdVisitByDay: 29,
  fourthVisitByDay: 43,
  motherVitaminALeast: 2,
  systolicFrom: 140,
  diastolicFrom: 90,
  glucoseFrom: 200,
  epdsConsultFrom: 10,
  epdsDepressionFrom: 13,
  srqReferFrom: 6,
  lowBirthWeightBelowG: 2500,
  veryLowBirthWeightBelowG: 1500,
  largeBabyAboveG: 4000,
  shortAtBirthBelowCm: 48,
  headAtBirthBoyBelowCm: 33,
  headAtBirthGirlBelowCm: 32,
}
