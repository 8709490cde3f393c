import type { Condition, Test } from './condition'
import { type Field, findField, type WorksheetDefinition } from './definition'
import { showValue } from './show-value'
import { type Locale, type Text, text } from './text'

const AND = text('dan', 'and')
const OR = text('atau', 'or')
const LACKS = text('tanpa', 'without')
const FEWER = text('kurang dari', 'fewer than')
const SIGNS = { lt: '<', lte: '≤', gt: '>', gte: '≥' } as const

/** A condition in words, for "fill in if …": "Sekarang masih disusui: Tidak atau Umur ≥ 24 bulan". */
export function explainCondition(definition: WorksheetDefinition, condition: Condition, locale: Locale): string {
  const join = (parts: readonly Condition[], word: Text) =>
    parts.map((part) => explainCondition(definition, part, locale)).join(` ${word[locale]} `)
  if ('all' in condition) return join(condition.all, AND)
  if ('any' in condition) return join(condition.any, OR)

  const field = findField(definition, condition.field)
  const label = field?.label[locale] ?? condition.field
  return `${label}${explainTest(field, condition, locale)}`
}

function explainTest(field: Field | undefined, test: Test, locale: Locale): string {
  const show = (value: string | number | boolean) => (field ? showValue(field, value, locale) : String(value))
  const list = (codes: readonly string[], word: Text) => codes.map(show).join(` ${word[locale]} `)
  switch (test.op) {
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return ` ${SIGNS[test.op]} ${show(test.value)}`
    case 'eq':
      return `: ${show(test.value)}`
    case 'in':
    case 'includesAny':
      return `: ${list(test.value, OR)}`
    case 'lacksAny':
      return ` ${LACKS[locale]} ${list(test.value, OR)}`
    case 'countLt':
      return ` ${FEWER[locale]} ${test.value}`
  }
}
