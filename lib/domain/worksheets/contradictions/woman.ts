import { LONGEST_PREGNANCY_WEEKS } from '../../pregnancies/gestation'
import type { Check } from './check'

/** The last day of the longest pregnancy, counted from the last period, and that of a pregnancy as it should be. */
const LONGEST_DAYS = LONGEST_PREGNANCY_WEEKS * 7 + 6
const TERM_DAYS = 280

const MOTHER_VISITS = ['kf1On', 'kf2On', 'kf3On', 'kf4On']
const BABY_VISITS = ['kn1On', 'kn2On', 'kn3On']

/** What cannot both be true of a bride, a pregnancy, a birth. Each is asked again; none of them judges. */
export const WOMAN_CHECKS: readonly Check[] = [
  { field: 'plannedMarriageOn', code: 'wedding_has_passed', before: 'asOf' },
  { field: 'weeklyIronTablets', code: 'more_taken_than_received', above: 'weeklyIronReceived' },

  { field: 'gravida', code: 'fewer_pregnancies_than_births', belowSumOf: ['para', 'abortus'] },
  { field: 'hpht', code: 'last_period_too_long_ago', of: ['BUMIL'], daysBefore: 'asOf', more: LONGEST_DAYS },
  { field: 'hplUltrasound', code: 'due_date_unlikely', daysBefore: 'asOf', more: LONGEST_DAYS - TERM_DAYS },
  { field: 'hplUltrasound', code: 'due_date_unlikely', daysAfter: 'asOf', more: TERM_DAYS },
  { field: 'firstAncOn', code: 'visit_before_pregnancy', before: 'hpht' },
  { field: 'ancByDoctor', code: 'more_doctor_visits', above: 'ancVisits' },
  { field: 'ironTablets', code: 'more_taken_than_received', above: 'ironTabletsReceived' },
  { field: 'systolic', code: 'pressure_upside_down', atMost: 'diastolic' },

  { field: 'deliveredOn', code: 'birth_before_pregnancy', before: 'hpht' },
  { field: 'hpht', code: 'last_period_too_long_ago', daysBefore: 'deliveredOn', more: LONGEST_DAYS },
  { field: 'gestationWeeks', code: 'weeks_and_last_period', apartFrom: 'gestationAtBirth', more: 2 },
  { field: 'marriedOn', code: 'birth_before_marriage', daysAfter: 'deliveredOn', more: 0 },
  { field: 'postpartumIron', code: 'more_taken_than_received', above: 'postpartumIronReceived' },
  ...visitChecks('kfVisits', MOTHER_VISITS),
  ...visitChecks('knVisits', BABY_VISITS),
]

/** Visits after a birth come after it and one after another, and there are at least as many as there are dates. */
function visitChecks(count: string, dates: readonly string[]): Check[] {
  return [
    { field: count, code: 'fewer_visits_than_dates', fewerThanAnswered: dates },
    ...dates.map((field): Check => ({ field, code: 'visit_before_birth', before: 'deliveredOn' })),
    ...dates.flatMap((field, at): Check[] => {
      const earlier = dates[at - 1]
      return earlier ? [{ field, code: 'visits_out_of_order', before: earlier }] : []
    }),
  ]
}
