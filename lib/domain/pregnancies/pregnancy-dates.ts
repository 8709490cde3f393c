import { daysBetween } from '../days'
import { gestationWeeks } from './gestation'

/** What is wrong with the first day of the last period, as a code of `form.errors`; null where it can be. */
export function lastPeriodError(hpht: string | null, today: string): 'future_date' | 'hpht_too_long_ago' | null {
  if (hpht === null) return null
  if (hpht > today) return 'future_date'
  return gestationWeeks(hpht, today) === null ? 'hpht_too_long_ago' : null
}

/** What is wrong with the date of a birth. `hpht` is that of the pregnancy, where it is known. */
export function deliveryError(
  deliveredOn: string,
  hpht: string | null,
  today: string,
): 'future_date' | 'before_hpht' | 'too_long_after_hpht' | null {
  if (deliveredOn > today) return 'future_date'
  if (hpht === null) return null
  if (deliveredOn <= hpht) return 'before_hpht'
  return gestationWeeks(hpht, deliveredOn) === null ? 'too_long_after_hpht' : null
}

/** Asked once more and never judged: what a record may well say, and what is as often a slip of the pen. */
const BIRTH_DOUBTS = ['before_marriage', 'weeks_differ', 'long_ago'] as const
export type BirthDoubt = (typeof BIRTH_DOUBTS)[number]

/** Weeks counted from the last period and weeks told by the midwife differ by scan or memory up to this many. */
const WEEKS_MAY_DIFFER = 3
const LONG_AGO_DAYS = 180

type Birth = { deliveredOn: string; gestationWeeks: number | null }

/** What is asked again about a birth before it is kept, in the order of the list. */
export function birthDoubts(
  { deliveredOn, gestationWeeks: told }: Birth,
  woman: { marriageOn: string | null; hpht: string | null },
  today: string,
): BirthDoubt[] {
  const counted = woman.hpht === null ? null : gestationWeeks(woman.hpht, deliveredOn)
  const differs = {
    before_marriage: woman.marriageOn !== null && deliveredOn < woman.marriageOn,
    weeks_differ: told !== null && counted !== null && Math.abs(told - counted) > WEEKS_MAY_DIFFER,
    long_ago: daysBetween(deliveredOn, today) > LONG_AGO_DAYS,
  }
  return BIRTH_DOUBTS.filter((doubt) => differs[doubt])
}

/** Names exactly these doubts about this birth, so that a confirmation never covers what nobody has seen. */
export function birthDoubtKey({ deliveredOn }: Birth, doubts: readonly BirthDoubt[]): string {
  return doubts.length === 0 ? '' : `${deliveredOn}:${doubts.join(',')}`
}
