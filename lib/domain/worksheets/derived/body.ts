import { expectedGain } from '../../pregnancies/weight-gain'
import { type Derivation, type Reading, rounded } from './derivation'
import { datedBy, weeksOn } from './gestation'

const EXPECTED = ['prePregnancyBmi', 'bodyMeasuredOn', ...datedBy]

/** What weight and height say. Classes are those of the value as it is shown, to one decimal. */
export const body: Record<string, Derivation> = {
  bmi: {
    reads: ['motherWeightKg', 'motherHeightCm'],
    from: (reading) => bmiOf(reading, 'motherWeightKg'),
  },
  prePregnancyBmi: {
    reads: ['prePregnancyWeightKg', 'motherHeightCm'],
    from: (reading) => bmiOf(reading, 'prePregnancyWeightKg'),
  },
  bmiClass: {
    reads: ['bmi', 'prePregnancyBmi'],
    from: ({ number, limits }) => {
      const bmi = number('prePregnancyBmi') ?? number('bmi')
      if (bmi === null) return undefined
      if (bmi < limits.bmiThinBelow) return 'thin'
      if (bmi <= limits.bmiNormalUpTo) return 'normal'
      return bmi <= limits.bmiHeavyUpTo ? 'heavy' : 'obese'
    },
  },
  weightGainSoFarKg: {
    reads: ['motherWeightKg', 'prePregnancyWeightKg'],
    from: ({ number }) => {
      const [now, before] = [number('motherWeightKg'), number('prePregnancyWeightKg')]
      return now === null || before === null ? undefined : rounded(now - before, 1)
    },
  },
  expectedGainMinKg: { reads: EXPECTED, from: (reading) => expected(reading)?.min },
  expectedGainMaxKg: { reads: EXPECTED, from: (reading) => expected(reading)?.max },
  gainShortfallKg: {
    reads: ['expectedGainMinKg', 'weightGainSoFarKg'],
    from: ({ number }) => {
      const [least, gained] = [number('expectedGainMinKg'), number('weightGainSoFarKg')]
      if (least === null || gained === null) return undefined
      return Math.max(0, rounded(least - gained, 1))
    },
  },
  ironTabletsLeft: {
    reads: ['ironTabletsReceived', 'ironTablets'],
    from: ({ number }) => {
      const [received, taken] = [number('ironTabletsReceived'), number('ironTablets')]
      return received === null || taken === null || taken > received ? undefined : received - taken
    },
  },
}

function bmiOf({ number }: Reading, weight: string): number | undefined {
  const [kg, cm] = [number(weight), number('motherHeightCm')]
  return kg === null || cm === null || cm <= 0 ? undefined : rounded(kg / (cm / 100) ** 2, 1)
}

function expected(reading: Reading): { min: number; max: number } | undefined {
  const bmi = reading.number('prePregnancyBmi')
  const weeks = weeksOn(reading, reading.day('bodyMeasuredOn'))
  return bmi === null || weeks === undefined ? undefined : expectedGain(bmi, weeks)
}
