import 'server-only'
import { TIME_ZONE } from '@/lib/i18n/locale'

const isoDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Today's date where the district is, as ISO `YYYY-MM-DD`. The only clock for dates; lib/domain is given it. */
export function today(): string {
  return isoDay.format(new Date())
}

/** The date of an instant where the district is, as ISO `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return isoDay.format(instant)
}

const clockFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the clock shows at an instant where the district is. */
export function localClock(instant: Date): { hour: number; minute: number } {
  const [hour, minute] = clockFormat.format(instant).split(':')
  return { hour: Number(hour), minute: Number(minute) }
}

/** The date of an instant where the district is, and its hour there, 0 to 23. */
export function localHour(instant: Date): { day: string; hour: number } {
  return { day: dayOf(instant), hour: localClock(instant).hour }
}

/** A `date` column as ISO `YYYY-MM-DD`: Prisma gives midnight UTC. */
export function isoDate(date: Date): string
export function isoDate(date: Date | null): string | null
export function isoDate(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10)
}

/** ISO `YYYY-MM-DD` as what Prisma wants for a `date` column. */
export function dateColumn(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`)
}
