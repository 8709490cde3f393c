/**
 * Ages between two calendar dates written as 'YYYY-MM-DD'. There is no clock and no time zone here: whoever asks says
 * which day it is.
 */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

type CalendarDate = { year: number; month: number; day: number; days: number }

/** Whether a text is a date that exists, as 'YYYY-MM-DD': 2026-02-30 is not. */
export function isCalendarDate(text: string): boolean {
  return readDate(text) !== null
}

/** Whole days from birth to a date; negative before birth. Throws on a text that is not a date. */
export function ageInDays(bornOn: string, onDate: string): number {
  return dateOf(onDate).days - dateOf(bornOn).days
}

/**
 * Completed months ("bulan penuh"): two months and twenty-nine days are 2. A child born on the 31st completes a month on
 * the first day after a shorter month. Negative before birth. Throws on a text that is not a date.
 */
export function completedMonths(bornOn: string, onDate: string): number {
  const born = dateOf(bornOn)
  const on = dateOf(onDate)
  const months = (on.year - born.year) * 12 + (on.month - born.month)
  return on.day < born.day ? months - 1 : months
}

export const AGE_GROUPS = ['BADUTA', 'BALITA'] as const
export type AgeGroup = (typeof AGE_GROUPS)[number]

const BADUTA_ENDS_MONTHS = 24
const BALITA_ENDS_MONTHS = 60

/** The worksheet group of a child: BADUTA under 24 completed months, BALITA from 24 to 59, null before and after. */
export function ageGroup(bornOn: string, onDate: string): AgeGroup | null {
  const months = completedMonths(bornOn, onDate)
  if (ageInDays(bornOn, onDate) < 0 || months >= BALITA_ENDS_MONTHS) return null
  return months < BADUTA_ENDS_MONTHS ? 'BADUTA' : 'BALITA'
}

/** Counts calendar months, so that two dates in neighbouring months differ by 1. Throws on a text that is not a date. */
export function calendarMonth(date: string): number {
  const { year, month } = dateOf(date)
  return year * 12 + month - 1
}

function dateOf(text: string): CalendarDate {
  const date = readDate(text)
  if (date === null) throw new RangeError(`Not a date: ${text}`)
  return date
}

function readDate(text: string): CalendarDate | null {
  const parts = ISO_DATE.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  // A day that does not exist rolls over into another one.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return { year, month, day, days: date.getTime() / MS_PER_DAY }
}
