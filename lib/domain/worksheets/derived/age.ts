import type { Derivation, Reading } from './derivation'

/** What follows from her age, and the four "too" (4T). The limits are settings of the district. */
export const age: Record<string, Derivation> = {
  ageYears: {
    reads: ['ageMonths'],
    from: ({ number }) => {
      const months = number('ageMonths')
      return months === null || months < 0 ? undefined : Math.floor(months / 12)
    },
  },
  ageRisk: {
    reads: ['ageYears'],
    from: (reading) => (reading.number('ageYears') === null ? undefined : (tooYoungOrOld(reading) ?? 'ideal')),
  },
  fourT: {
    reads: ['ageYears', 'spacingMonths', 'childOrder'],
    from: (reading) => {
      const { number, limits } = reading
      const [spacing, order] = [number('spacingMonths'), number('childOrder')]
      const risk = tooYoungOrOld(reading)
      const all = [
        ...(risk ? [risk] : []),
        ...(spacing !== null && spacing < limits.tooCloseBelowMonths ? ['too_close'] : []),
        ...(order !== null && order > limits.tooManyAboveChildren ? ['too_many'] : []),
      ]
      // No "too" is only known once everything is.
      const isKnown = number('ageYears') !== null && order !== null && (order === 1 || spacing !== null)
      return all.length > 0 ? all : isKnown ? ['none'] : undefined
    },
  },
}

function tooYoungOrOld({ number, limits }: Reading): 'too_young' | 'too_old' | null {
  const years = number('ageYears')
  if (years === null) return null
  if (years < limits.tooYoungBelowYears) return 'too_young'
  const isOld = years > limits.tooOldAboveYears
  return isOld && (limits.tooOldUpToYears === null || years <= limits.tooOldUpToYears) ? 'too_old' : null
}
