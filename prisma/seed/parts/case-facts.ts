import { calendarMonth, completedMonths } from '../../../lib/domain/growth/age'
import { assessMeasurement, type Measurement } from '../../../lib/domain/growth/measurement'
import { isBelowRedLine, weightGains } from '../../../lib/domain/growth/weight-gain'
import type { GrowthIndex } from '../../../lib/domain/growth/z-scores'
import type { CaseFacts } from '../../../lib/domain/worksheets/case-facts'
import type { Child } from './child'

/** What is known of a child on a day, from the register and from its measurements up to then (oldest first). */
export function factsOn(child: Child, measurements: readonly Measurement[], day: string): CaseFacts {
  const known = measurements.filter((each) => each.measuredOn <= day)
  const ageMonths = completedMonths(child.bornOn, day)
  const last = known.at(-1)
  if (!last) return { ageMonths, sex: child.sex }

  const { growth } = assessMeasurement(child, last)
  const z = (index: GrowthIndex) => (growth.flags[index] === true ? null : growth.z[index])
  const gain = weightGains(child.sex, child.bornOn, known.flatMap(weighing)).at(-1)
  return {
    ageMonths,
    sex: child.sex,
    birthWeightG: child.birthWeightG,
    birthLengthCm: child.birthLengthCm,
    weightKg: last.weightKg,
    lengthCm: growth.clenheiCm,
    headcCm: last.headcCm,
    armcCm: last.armcCm,
    oedema: last.oedema,
    zLengthForAge: z('lengthForAge'),
    zWeightForAge: z('weightForAge'),
    zWeightForLength: z('weightForLength'),
    zBmiForAge: z('bmiForAge'),
    zHeadForAge: z('headForAge'),
    weightGain: gain?.code ?? null,
    twoT: gain?.twoT ?? null,
    belowRedLine: isBelowRedLine(growth.z.weightForAge),
    monthsAbsentInARow: Math.max(0, calendarMonth(day) - calendarMonth(last.measuredOn) - 1),
  }
}

function weighing({ measuredOn, weightKg }: Measurement) {
  return weightKg === null ? [] : [{ measuredOn, weightKg }]
}
