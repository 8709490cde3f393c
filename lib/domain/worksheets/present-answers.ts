import type { FindingLimits } from '../findings/limits'
import { type Answers, type AnswerSource, type AnswerStatus, filledValue } from './answer'
import type { CaseFacts, WorksheetContext } from './case-facts'
import { findContradictions } from './contradictions'
import type { Contradiction } from './contradictions/check'
import type { Field, FieldMark, WorksheetDefinition } from './definition'
import { isDerived } from './derived-values'
import { readWorksheet } from './read-worksheet'
import { showValue } from './show-value'
import type { Locale } from './text'

/** One line of a worksheet to read. `shown` is null where there is nothing; the status says which kind of nothing. */
export type AnswerRow = {
  code: string
  label: string
  shown: string | null
  /** Null where nobody answered, and for facts, which nobody is asked. */
  status: AnswerStatus | null
  source: AnswerSource | null
  isFact: boolean
  mark: FieldMark
  /** How a value was worked out, where the worksheet says so. */
  hint: string | null
  required: boolean
  restricted: boolean
  warning: Contradiction | null
}

export type AnswerSection = {
  code: string
  label: string
  rows: AnswerRow[]
  /** How many questions of this section the reader may not see. */
  withheld: number
}

/**
 * A whole worksheet to read, in the words of its own version. Only what applies to this child is listed. Restricted
 * questions are counted and left out unless `withRestricted`; `answers` should not hold them either.
 * What follows from the answers is worked out with the limits of the case.
 */
export function presentAnswers(
  definition: WorksheetDefinition,
  answers: Answers,
  facts: WorksheetContext | CaseFacts,
  { locale, withRestricted, limits }: { locale: Locale; withRestricted: boolean; limits: FindingLimits },
): AnswerSection[] {
  const { visible, lookup } = readWorksheet(definition, answers, facts, limits)
  const applies = new Set(visible.map((field) => field.code))
  const warnings = new Map(findContradictions(definition, answers, facts).map(({ field, code }) => [field, code]))
  const mayRead = (field: Field) => withRestricted || field.sensitivity !== 'restricted'

  return definition.sections.map(({ code, label, fields }) => {
    const listed = fields.filter((field) => applies.has(field.code))
    return {
      code,
      label: label[locale],
      withheld: listed.filter((field) => !mayRead(field)).length,
      rows: listed.filter(mayRead).map((field) => {
        const answer = answers[field.code]
        const value = field.type === 'computed' ? lookup(field.code) : filledValue(answer)
        return {
          code: field.code,
          label: field.label[locale],
          shown: value === undefined ? null : showValue(field, value, locale),
          status: answer?.status ?? null,
          source: answer?.source ?? null,
          isFact: field.type === 'computed',
          mark: field.mark,
          hint: isDerived(field.code) && field.type === 'computed' ? (field.help?.[locale] ?? null) : null,
          required: field.required,
          restricted: field.sensitivity === 'restricted',
          warning: warnings.get(field.code) ?? null,
        }
      }),
    }
  })
}
