import { addDays, daysBetween } from '../../days'
import { dueDate, gestationWeeks, trimesterOf } from '../../pregnancies/gestation'
import type { Derivation, Reading } from './derivation'

const DATED_BY = ['hpht', 'hplUltrasound', 'gestationEstimateWeeks', 'gestationEstimatedOn']
const DAYS_OF_A_PREGNANCY = 280

/** How far a pregnancy is, or was at birth. */
export const gestation: Record<string, Derivation> = {
  gestationWeeksNow: { reads: [...DATED_BY, 'asOf'], from: (reading) => weeksOn(reading, reading.day('asOf')) },
  trimester: {
    reads: ['gestationWeeksNow'],
    from: ({ number }) => {
      const weeks = number('gestationWeeksNow')
      return weeks === null ? undefined : trimesterOf(weeks)
    },
  },
  hpl: {
    reads: DATED_BY,
    from: (reading) => {
      const started = startedOn(reading)
      return reading.day('hplUltrasound') ?? (started === null ? undefined : dueDate(started))
    },
  },
  firstAncWeek: {
    reads: [...DATED_BY, 'firstAncOn'],
    from: (reading) => weeksOn(reading, reading.day('firstAncOn')),
  },
  gestationAtBirth: {
    reads: [...DATED_BY, 'deliveredOn'],
    from: (reading) => weeksOn(reading, reading.day('deliveredOn')),
  },
  termClass: {
    reads: ['gestationWeeks', 'gestationAtBirth'],
    from: ({ number, limits }) => {
      const weeks = number('gestationWeeks') ?? number('gestationAtBirth')
      if (weeks === null) return undefined
      return weeks < limits.prematureBelowWeeks ? 'preterm' : 'term'
    },
  },
  daysSinceDelivery: {
    reads: ['deliveredOn', 'asOf'],
    from: ({ day }) => {
      const [delivered, asOf] = [day('deliveredOn'), day('asOf')]
      if (delivered === null || asOf === null || delivered > asOf) return undefined
      return daysBetween(delivered, asOf)
    },
  },
}

/** The fields that date a pregnancy; whoever needs its weeks on a day of their own reads these too. */
export const datedBy: readonly string[] = DATED_BY

/** Completed weeks on a day, undefined where they are not known or cannot be right. */
export function weeksOn(reading: Reading, day: string | null): number | undefined {
  const started = startedOn(reading)
  return started === null || day === null ? undefined : (gestationWeeks(started, day) ?? undefined)
}

/** The last period, as remembered or as it would follow from a scan or an estimate. */
function startedOn({ day, number }: Reading): string | null {
  const lastPeriod = day('hpht')
  if (lastPeriod !== null) return lastPeriod
  const due = day('hplUltrasound')
  if (due !== null) return addDays(due, -DAYS_OF_A_PREGNANCY)
  const [weeks, estimatedOn] = [number('gestationEstimateWeeks'), day('gestationEstimatedOn')]
  return weeks === null || estimatedOn === null ? null : addDays(estimatedOn, -7 * weeks)
}
