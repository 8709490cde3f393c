/** The languages of the interface; the first is what a stranger gets. */
const LOCALES = ['id', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The cookie that remembers the language of this browser. */
export const LOCALE_COOKIE = 'locale'

/** Dates are kept and times are shown in the zone of South Kalimantan (WITA). */
export const TIME_ZONE = 'Asia/Makassar'

/** The language a cookie asks for, or Indonesian where it asks for nothing we speak. */
export function localeFrom(value: string | undefined): Locale {
  return value === 'en' ? 'en' : 'id'
}
