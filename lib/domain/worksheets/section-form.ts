import { type Answers, filledValue } from './answer'
import { type Condition, fieldsOf, holds, type Lookup, type Value } from './condition'
import { type Field, type FieldMark, findField, optionsOf, type Section, type WorksheetDefinition } from './definition'
import { derivedUnder, derivedValue, inputsOf, isDerived } from './derived-values'
import { explainCondition } from './explain-condition'
import type { Shape } from './show-shaped'
import { shapeOf, showValue, typedValue } from './show-value'
import type { Locale } from './text'

export type SectionControl = 'text' | 'longText' | 'whole' | 'decimal' | 'date' | 'radio' | 'yesNo' | 'checkboxes'

/** One question of a page as a form needs it: plain texts in one language, nothing of the definition. */
export type SectionField = {
  code: string
  label: string
  hint?: string
  control: SectionControl
  unit?: string
  options: { value: string; label: string }[]
  required: boolean
  restricted: boolean
  suggestedSource: string
  mark: FieldMark
  /** Asked only if the condition holds; it reads other questions of this page and `known`. `text` says it in words. */
  when?: { condition: Condition; text: string }
}

/** A fact the application knows already, to show among the questions; null where it is not known. */
export type SectionFact = { code: string; label: string; shown: string | null }

/** A value that follows from answers, to show after the question `after` and to work out anew while somebody types. */
export type SectionDerived = SectionFact & { after: string; hint?: string; shape: Shape }

export type SectionForm = {
  fields: SectionField[]
  facts: SectionFact[]
  derived: SectionDerived[]
  /** Every derived value that may be worked out on this page, also for a condition or for another. */
  derivable: string[]
  /** What conditions and derived values read besides the page itself. */
  known: Record<string, Value>
}

/**
 * One page of a worksheet as a form: the questions that apply, or that apply depending on another answer of the same
 * page. `lookup` reads everything answered and known so far. A question ruled out by another page or by the child's age
 * is left out.
 */
export function sectionForm(
  definition: WorksheetDefinition,
  section: Section,
  lookup: Lookup,
  locale: Locale,
): SectionForm {
  const codes = new Set(section.fields.filter((field) => field.type !== 'computed').map((field) => field.code))
  const isComputedHere = (code: string) => isDerived(code) && findField(definition, code)?.type === 'computed'
  // Without the page's own answers, which may change under the officer's hands.
  const elsewhere: Lookup = (code) =>
    codes.has(code) ? undefined : isComputedHere(code) ? derivedValue(code, elsewhere) : lookup(code)
  const form: SectionForm = { fields: [], facts: [], derived: [], derivable: [], known: {} }
  const needs = (read: readonly string[]) => {
    form.derivable.push(...read.flatMap(derivedUnder).filter(isComputedHere))
    Object.assign(form.known, knownTo(read, elsewhere))
  }

  for (const field of section.fields) {
    if (field.type === 'computed') {
      const after = followsFromAnswers(definition, field) ? form.fields.at(-1)?.code : undefined
      const fact = factOf(field, lookup, locale)
      if (after === undefined) {
        form.facts.push(fact)
      } else {
        const hint = field.help && { hint: field.help[locale] }
        form.derived.push({ ...fact, after, ...hint, shape: shapeOf(field, locale) })
        needs([field.code])
      }
      continue
    }
    const condition = field.visibleWhen
    const settled = !condition || holds(condition, elsewhere)
    const depends =
      condition !== undefined &&
      fieldsOf(condition)
        .flatMap(inputsOf)
        .some((code) => codes.has(code))
    if (!settled && !depends) continue
    form.fields.push({
      ...questionOf(field, locale),
      ...(!settled && condition && { when: { condition, text: explainCondition(definition, condition, locale) } }),
    })
    if (!settled && condition) needs(fieldsOf(condition))
  }
  return { ...form, derivable: [...new Set(form.derivable)] }
}

/** The stored answers of a page by the names of its form: `x`, `x.status`, `x.source`. */
export function storedForm(section: Section, answers: Answers, locale: Locale): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const field of section.fields) {
    const answer = answers[field.code]
    if (!answer || field.type === 'computed') continue
    const value = filledValue(answer)
    if (value !== undefined) values[field.code] = typedValue(field, value, locale)
    if (answer.status !== 'filled') values[`${field.code}.status`] = answer.status
    values[`${field.code}.source`] = answer.source
  }
  return values
}

function questionOf(field: Field, locale: Locale): Omit<SectionField, 'when'> {
  return {
    code: field.code,
    label: field.label[locale],
    ...(field.help && { hint: field.help[locale] }),
    control: controlOf(field),
    ...(field.unit && { unit: field.unit[locale] }),
    options: optionsOf(field).map(({ code, label }) => ({ value: code, label: label[locale] })),
    required: field.required,
    restricted: field.sensitivity === 'restricted',
    suggestedSource: field.suggestedSource ?? 'interview',
    mark: field.mark,
  }
}

function controlOf({ type }: Field): SectionControl {
  switch (type) {
    case 'integer':
      return 'whole'
    case 'choice':
      return 'radio'
    case 'multiChoice':
      return 'checkboxes'
    case 'computed':
      throw new Error('a computed field is never asked')
    default:
      return type
  }
}

function factOf(field: Field, lookup: Lookup, locale: Locale): SectionFact {
  const value = lookup(field.code)
  return {
    code: field.code,
    label: field.label[locale],
    shown: value === undefined ? null : showValue(field, value, locale),
  }
}

/** Whether a computed field follows from something that is asked; what the register alone gives is a fact. */
function followsFromAnswers(definition: WorksheetDefinition, { code }: Field): boolean {
  const isAsked = (input: string) => (findField(definition, input)?.type ?? 'computed') !== 'computed'
  return isDerived(code) && inputsOf(code).some(isAsked)
}

/** What is known of these fields and of everything they follow from. */
function knownTo(read: readonly string[], elsewhere: Lookup): Record<string, Value> {
  const pairs = [...read, ...read.flatMap(inputsOf)].map((code) => [code, elsewhere(code)] as const)
  return Object.fromEntries(pairs.filter((pair): pair is [string, Value] => pair[1] !== undefined))
}
