import type { Evidence, Operator, Value } from '../worksheets/condition'
import { type Field, findField, optionsOf, type WorksheetDefinition, YES_NO } from '../worksheets/definition'
import type { Locale } from '../worksheets/text'

/** A message under `finding.evidence`, and what it says. */
export type EvidenceSentence = {
  key: 'below' | 'atMost' | 'above' | 'atLeast' | 'answered' | 'includes' | 'lacks' | 'fewer'
  params: { field: string; value: string; threshold: string }
}

const KEYS: Record<Operator, EvidenceSentence['key']> = {
  lt: 'below',
  lte: 'atMost',
  gt: 'above',
  gte: 'atLeast',
  eq: 'answered',
  in: 'answered',
  includesAny: 'includes',
  lacksAny: 'lacks',
  countLt: 'fewer',
}

/**
 * Evidence as a message with its parameters, in the words of the worksheet version that was answered: "Panjang badan
 * saat lahir 46 cm, batas < 48 cm". A field that the definition does not know is shown by its code.
 */
export function explainEvidence(definition: WorksheetDefinition, evidence: Evidence, locale: Locale): EvidenceSentence {
  const field = findField(definition, evidence.field)
  const show = (value: Value) => shown(field, value, locale)
  return {
    key: KEYS[evidence.operator],
    params: {
      field: field?.label[locale] ?? evidence.field,
      value: show(evidence.value),
      threshold: show(evidence.threshold),
    },
  }
}

function shown(field: Field | undefined, value: Value, locale: Locale): string {
  if (typeof value === 'boolean') return optionLabel(YES_NO, value ? 'yes' : 'no', locale)
  if (typeof value === 'number') {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value).replace('-', '−')
    return field?.unit ? `${number} ${field.unit[locale]}` : number
  }
  const codes = typeof value === 'string' ? [value] : value
  return codes.map((code) => optionLabel(field ? optionsOf(field) : [], code, locale)).join(', ')
}

function optionLabel(options: ReturnType<typeof optionsOf>, code: string, locale: Locale): string {
  return options.find((option) => option.code === code)?.label[locale] ?? code
}
