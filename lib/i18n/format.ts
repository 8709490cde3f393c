import { TIME_ZONE } from './locale'

/** What is shown where there is nothing to show: a missing answer, or a rate over zero. */
export const NOTHING = '–'

// English readers in Indonesia still read the day before the month.
const tagOf = (locale: string) => (locale === 'en' ? 'en-GB' : 'id-ID')

/**
 * Making a formatter costs a hundred times what using it costs, and a page of figures uses hundreds. There are few kinds,
 * by language, decimals and zone, so each is made once.
 */
function kept<Options, Format>(make: (tag: string, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (locale: string, options: Options): Format => {
    const tag = tagOf(locale)
    const key = tag + JSON.stringify(options)
    const format = made.get(key) ?? make(tag, options)
    made.set(key, format)
    return format
  }
}

const dateFormat = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
const numberFormat = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))

/** A calendar day 'YYYY-MM-DD' as "13 Mei 2026"; "–" where there is none. Never shifted by a time zone. */
export function formatDate(isoDate: string | null | undefined, locale: string): string {
  if (!isoDate) return NOTHING
  const day = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return NOTHING
  return dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

/** A moment as "13 Mei 2026, 09.15 WITA"; "–" where there is none. Takes a Date or an ISO instant. */
export function formatDateTime(
  instant: Date | string | null | undefined,
  locale: string,
  timeZone: string = TIME_ZONE,
): string {
  if (!instant) return NOTHING
  const moment = typeof instant === 'string' ? new Date(instant) : instant
  if (Number.isNaN(moment.getTime())) return NOTHING
  const day = dateFormat(locale, { dateStyle: 'long', timeZone }).format(moment)
  const time = dateFormat(locale, { timeStyle: 'short', timeZone }).format(moment)
  const zone = ZONE_NAMES[timeZone]
  return `${day}, ${time}${zone ? ` ${zone}` : ''}`
}

const ZONE_NAMES: Record<string, string> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

/**
 * A number with the decimal sign of the language ("8,4" or "8.4"); "–" where there is none.
 * With `decimals` it always has that many; without, as many as the number has, at most three.
 */
export function formatNumber(value: number | null | undefined, locale: string, decimals?: number): string {
  if (value === null || value === undefined || Number.isNaN(value)) return NOTHING
  const digits = decimals === undefined ? { maximumFractionDigits: 3 } : fixed(decimals)
  return numberFormat(locale, { ...digits, signDisplay: 'negative' })
    .format(value)
    .replace('-', '\u2212')
}

const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** A figure with its unit, as `formatNumber` and a space that does not break: "8,4 kg"; "–" where there is none. */
export function formatQuantity(value: number | null, unit: string, locale: string, decimals?: number): string {
  return value === null ? NOTHING : `${formatNumber(value, locale, decimals)}\u00a0${unit}`
}

/** Whole rupiah as "Rp 1.250.000", with a space that does not break; "–" where there is no amount. */
export function formatRupiah(value: number | bigint | null | undefined, locale: string): string {
  if (value === null || value === undefined) return NOTHING
  const amount = numberFormat(locale, { maximumFractionDigits: 0 }).format(value)
  return `Rp\u00a0${amount.replace('-', '\u2212')}`
}

/** A share as "37,5 %" with at most one decimal; "–" over zero or where a part is missing. */
export function formatRate(
  numerator: number | null | undefined,
  denominator: number | null | undefined,
  locale: string,
): string {
  if (numerator === null || numerator === undefined || !denominator) return NOTHING
  const percent = numberFormat(locale, { maximumFractionDigits: 1 })
  return `${percent.format((numerator / denominator) * 100)}\u00a0%`
}
