import type { FindingLimits } from '../findings/limits'

/** A birth: the babies born alive with what was read of them, and how many were not. */
export type BirthFacts = {
  babies: readonly { birthWeightG: number | null; birthLengthCm: number | null }[]
  stillborn: number
}

export type BirthVerdict =
  | { outcome: 'no_longer_at_risk'; reason: 'born_well' }
  | { outcome: 'delivered'; reason: 'born_small' | 'born_unmeasured' }
  | { outcome: null; reason: 'stillbirth' }

/**
 * What a birth says of the pregnancy's case: every baby heavy and long enough ends the risk; a small one, or one that
 * was not weighed and measured, carries it on in the child's own case. Of a stillbirth no rule speaks.
 */
export function birthVerdict({ babies, stillborn }: BirthFacts, limits: FindingLimits): BirthVerdict {
  if (stillborn > 0 || babies.length === 0) return { outcome: null, reason: 'stillbirth' }
  const isSmall = babies.some(
    ({ birthWeightG, birthLengthCm }) =>
      (birthWeightG !== null && birthWeightG < limits.lowBirthWeightBelowG) ||
      (birthLengthCm !== null && birthLengthCm < limits.shortAtBirthBelowCm),
  )
  if (isSmall) return { outcome: 'delivered', reason: 'born_small' }
  const isMeasured = babies.every(({ birthWeightG, birthLengthCm }) => birthWeightG !== null && birthLengthCm !== null)
  return isMeasured
    ? { outcome: 'no_longer_at_risk', reason: 'born_well' }
    : { outcome: 'delivered', reason: 'born_unmeasured' }
}
