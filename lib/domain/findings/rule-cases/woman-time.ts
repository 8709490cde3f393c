import { addDays } from '../../days'
import type { Values } from './rule-case'

/** The day the tried worksheets are read as of. */
export const AS_OF = '2026-07-01'

/** A pregnancy of so many completed weeks on that day. */
export function weeksPregnant(weeks: number): Values {
  return pregnantSince(addDays(AS_OF, -7 * weeks))
}

/** The same a day before the week is complete. */
export function almostWeeksPregnant(weeks: number): Values {
  return pregnantSince(addDays(AS_OF, 1 - 7 * weeks))
}

/** A birth so many days before that day. */
export function daysAfterBirth(days: number): Values {
  return { asOf: AS_OF, deliveredOn: addDays(AS_OF, -days) }
}

/** A pregnancy that is dated by its last period. */
export function pregnantSince(hpht: string): Values {
  return { asOf: AS_OF, gestationBasis: 'last_period', hpht }
}
