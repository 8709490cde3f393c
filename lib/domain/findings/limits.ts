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
  marriedBelowYears: number
  farAboveKm: number
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
}

export const DEFAULT_FINDING_LIMITS: FindingLimits = {
  tooYoungBelowYears: 20,
  tooOldAboveYears: 35,
  tooOldUpToYears: null,
  tooCloseBelowMonths: 24,
  tooManyAboveChildren: 3,
  shortMotherBelowCm: 150,
  marriedBelowYears: 19,
  farAboveKm: 5,
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
}
