import type { FindingLimits } from './limits'

/**
 * Where a limit comes from. `source`: a document of the field names it. `general_knowledge`: standard in the field, to
 * be confirmed against the printed guide. `inferred`: ours, from what those say. Only the first may be shown as theirs.
 */
export type LimitMark = 'source' | 'general_knowledge' | 'inferred'

/** The mark of each limit's default. A district's own figure is the district's. */
export const LIMIT_MARKS: Record<keyof FindingLimits, LimitMark> = {
  // The four "too" as reported on families at risk (KRS).
  tooYoungBelowYears: 'source',
  tooOldAboveYears: 'source',
  tooOldUpToYears: 'source',
  tooCloseBelowMonths: 'source',
  tooManyAboveChildren: 'source',
  shortMotherBelowCm: 'general_knowledge',
  shortWomanBelowCm: 'general_knowledge',
  // UU 16/2019.
  marriedBelowYears: 'source',
  farAboveKm: 'general_knowledge',
  crowdedBelowM2: 'general_knowledge',
  poorUpToDecile: 'general_knowledge',
  fishPerWeekLeast: 'inferred',
  povertyLineRp: 'general_knowledge',
  // The printed form of brides: "Ideal > 18,4".
  bmiThinBelow: 'source',
  bmiNormalUpTo: 'general_knowledge',
  bmiHeavyUpTo: 'general_knowledge',
  hbNonPregnantBelow: 'general_knowledge',
  hbFirstTrimesterBelow: 'general_knowledge',
  hbSecondTrimesterBelow: 'general_knowledge',
  hbThirdTrimesterBelow: 'general_knowledge',
  hbPostpartumBelow: 'general_knowledge',
  prematureBelowWeeks: 'general_knowledge',
  kekBelowCm: 'source',
  kekFoodDays: 'general_knowledge',
  // Perpres 72/2021, specific service 2.
  ironTabletsLeast: 'source',
  ironDueFromWeek: 'inferred',
  ironBegunByWeek: 'inferred',
  ironLeftAbove: 'inferred',
  ironPostpartumLeast: 'general_knowledge',
  ironPostpartumByDay: 'inferred',
  ironMonthlyLeast: 'general_knowledge',
  ancVisitsLeast: 'general_knowledge',
  ancFirstByWeek: 'general_knowledge',
  ancThreeByWeek: 'inferred',
  ancSixByWeek: 'inferred',
  ancByDoctorLeast: 'general_knowledge',
  ultrasoundByWeek: 'inferred',
  firstVisitByDay: 'general_knowledge',
  secondVisitByDay: 'general_knowledge',
  thirdVisitByDay: 'general_knowledge',
  fourthVisitByDay: 'general_knowledge',
  motherVitaminALeast: 'general_knowledge',
  systolicFrom: 'general_knowledge',
  diastolicFrom: 'general_knowledge',
  glucoseFrom: 'general_knowledge',
  epdsConsultFrom: 'general_knowledge',
  epdsDepressionFrom: 'general_knowledge',
  srqReferFrom: 'general_knowledge',
  lowBirthWeightBelowG: 'general_knowledge',
  veryLowBirthWeightBelowG: 'general_knowledge',
  largeBabyAboveG: 'general_knowledge',
  shortAtBirthBelowCm: 'general_knowledge',
  headAtBirthBoyBelowCm: 'general_knowledge',
  headAtBirthGirlBelowCm: 'general_knowledge',
}
