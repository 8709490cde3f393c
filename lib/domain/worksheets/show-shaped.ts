import type { Value } from './condition'
import type { Locale } from './text'

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

/** What a value looks like in one language, without its question: also where the browser has no definition. */
export type Shape = { unit?: string; options: readonly { value: string; label: string }[]; isNumber: boolean }

/**
 * A value in words: the labels of options, numbers with the decimal sign of the language and their unit, days written
 * out, text as it is. A code that the options do not know is shown itself.
 */
export function showShaped({ unit, options, isNumber }: Shape, value: Exclude<Value, boolean>, locale: Locale): string {
  const labelOf = (code: string) => options.find((option) => option.value === code)?.label ?? code
  if (typeof value === 'object') return value.map(labelOf).join(', ')
  if (options.length > 0) return labelOf(String(value))
  if (typeof value === 'number' || isNumber) return [showNumber(value, locale), unit].filter(Boolean).join(' ')
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value, locale) : value
}

function showNumber(value: string | number, locale: Locale): string {
  const number = new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: 2 }).format(Number(value))
  return number.replace('-', '\u2212')
}

function showDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
