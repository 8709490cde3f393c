import type { Value } from './condition'
import { type Field, optionsOf, YES_NO } from './definition'
import { type Shape, showShaped } from './show-shaped'
import type { Locale } from './text'

/**
 * A stored value in words: the labels of options, numbers with the decimal sign of the language and their unit, days
 * written out. Text is given as it was typed. A code that this version of the question does not know is shown itself.
 */
export function showValue(field: Field, value: Value, locale: Locale): string {
  if (typeof value !== 'boolean') return showShaped(shapeOf(field, locale), value, locale)
  return YES_NO.find(({ code }) => code === (value ? 'yes' : 'no'))?.label[locale] ?? ''
}

/** What the values of a field look like in one language. */
export function shapeOf(field: Field, locale: Locale): Shape {
  return {
    ...(field.unit && { unit: field.unit[locale] }),
    options: optionsOf(field).map(({ code, label }) => ({ value: code, label: label[locale] })),
    isNumber: field.type === 'integer' || field.type === 'decimal',
  }
}

/** A stored number as it would be typed in this language; a date field keeps `YYYY-MM-DD`, as browsers want it. */
export function typedValue(field: Field, value: string | string[], locale: Locale): string | string[] {
  const isNumber = field.type === 'integer' || field.type === 'decimal'
  return isNumber && typeof value === 'string' && locale === 'id' ? value.replace('.', ',') : value
}
