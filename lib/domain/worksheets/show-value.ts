import type { Value } from './condition'
import { type Field, optionsOf, YES_NO } from './definition'
import type { Locale } from './text'

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

/**
 * A stored value in words: the labels of options, numbers with the decimal sign of the language and their unit, days
 * written out. Text is given as it was typed. A code that this version of the question does not know is shown itself.
 */
export function showValue(field: Field, value: Value, locale: Locale): string {
  if (typeof value === 'boolean') return optionLabel(YES_NO, value ? 'yes' : 'no', locale)
  if (typeof value === 'object') return value.map((code) => optionLabel(optionsOf(field), code, locale)).join(', ')
  if (optionsOf(field).length > 0) return optionLabel(optionsOf(field), String(value), locale)
  if (typeof value === 'number' || field.type === 'integer' || field.type === 'decimal') {
    return withUnit(field, showNumber(value, locale), locale)
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value, locale) : value
}

/** A stored number as it would be typed in this language; a date field keeps `YYYY-MM-DD`, as browsers want it. */
export function typedValue(field: Field, value: string | string[], locale: Locale): string | string[] {
  const isNumber = field.type === 'integer' || field.type === 'decimal'
  return isNumber && typeof value === 'string' && locale === 'id' ? value.replace('.', ',') : value
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

function withUnit({ unit }: Field, number: string, locale: Locale): string {
  return unit ? `${number} ${unit[locale]}` : number
}

function optionLabel(options: ReturnType<typeof optionsOf>, code: string, locale: Locale): string {
  return options.find((option) => option.code === code)?.label[locale] ?? code
}
