import type { CaseGroup } from '../cases/case-filter'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '../findings/limits'
import { gestationWeeks, trimesterOf } from '../pregnancies/gestation'

/** The same for the group of a case: of a pregnant woman the limit of most of a pregnancy. g/dL. */
export function hbLimitOfGroup(group: CaseGroup, limits: FindingLimits = DEFAULT_FINDING_LIMITS): number {
  if (group === 'BUMIL') return limits.hbFirstTrimesterBelow
  return group === 'BUFAS' ? limits.hbPostpartumBelow : limits.hbNonPregnantBelow
}

/** Haemoglobin below which a woman is anaemic on a day: by trimester while she is pregnant, else as a woman who is not. g/dL. */
export function hbLimitOf(
  pregnancy: { hpht: string | null } | null,
  on: string,
  limits: FindingLimits = DEFAULT_FINDING_LIMITS,
): number {
  if (pregnancy === null) return limits.hbNonPregnantBelow
  const weeks = pregnancy.hpht === null ? null : gestationWeeks(pregnancy.hpht, on)
  // The trimester is not known without a last period: the limit of most of a pregnancy.
  if (weeks === null) return limits.hbFirstTrimesterBelow
  const byTrimester = {
    first: limits.hbFirstTrimesterBelow,
    second: limits.hbSecondTrimesterBelow,
    third: limits.hbThirdTrimesterBelow,
  }
  return byTrimester[trimesterOf(weeks)]
}
