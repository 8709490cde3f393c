import { addMonths, daysBetween } from '../days'
import { completedMonths } from '../growth/age'

/** An age as registers write it: "1 tahun - 7 bulan - 13 hari". */
export type AgeParts = { years: number; months: number; days: number }

/**
 * The age on a day, in completed years, months and the days left over; both dates 'YYYY-MM-DD', the second not before
 * birth. The days are counted from the last monthly birthday; a month without that day gives its last day.
 */
export function ageParts(bornOn: string, onDate: string): AgeParts {
  const months = completedMonths(bornOn, onDate)
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: daysBetween(addMonths(bornOn, months), onDate),
  }
}
