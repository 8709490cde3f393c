import { completedMonths } from '../growth/age'

/** An age as registers write it: "1 tahun - 7 bulan - 13 hari". */
export type AgeParts = { years: number; months: number; days: number }

const MS_PER_DAY = 86_400_000

/**
 * The age on a day, in completed years, months and the days left over; both dates 'YYYY-MM-DD', the second not before
 * birth. The days are counted from the last monthly birthday; a month without that day gives its last day.
 */
export function ageParts(bornOn: string, onDate: string): AgeParts {
  const months = completedMonths(bornOn, onDate)
  const birthday = monthsLater(bornOn, months)
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: (Date.parse(`${onDate}T00:00:00Z`) - birthday) / MS_PER_DAY,
  }
}

function monthsLater(bornOn: string, months: number): number {
  const [year, month, day] = [Number(bornOn.slice(0, 4)), Number(bornOn.slice(5, 7)) - 1, Number(bornOn.slice(8, 10))]
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return Date.UTC(year, month + months, Math.min(day, lastDay))
}
