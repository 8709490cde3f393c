/**
 * The thresholds of the signs of risk, general knowledge of the field. "Below" excludes the limit itself, "from" includes
 * it. Those of 4T are the findings' own (lib/domain/findings/limits.ts).
 */
export const RISK_LIMITS = {
  lowBirthWeightBelowG: 2500,
  shortAtBirthBelowCm: 48,
  pretermBelowWeeks: 37,
  smallArmBelowCm: 11.5,
  /** A fall of length-for-age by this much, in SD, crosses a band of the chart. */
  fallingZBySd: 0.67,
  /** Length-for-age is only compared over so many days. */
  growthJudgedOverDays: 90,
  stuntedBelowZ: -2,
  /** A measurement is recent so many days after it was taken. */
  recentDays: 62,
  thinBelowBmi: 18.5,
  lowArmOfWomanBelowCm: 23.5,
  shortMotherBelowCm: 145,
  highSystolicFrom: 140,
  highDiastolicFrom: 90,
  /** g/dL. What is anaemia at all is said by lib/domain/mother-checks/hb-limit.ts. */
  severeAnaemiaBelow: 7,
  /** A pregnancy without any check by then has missed the first visit (K1). */
  firstCheckByWeek: 12,
} as const
