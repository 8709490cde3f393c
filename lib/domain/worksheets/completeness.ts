import type { Answers } from './answer'
import type { CaseFacts, WorksheetContext } from './case-facts'
import type { Field, WorksheetDefinition } from './definition'
import { readWorksheet } from './read-worksheet'

export type Count = {
  /** Required fields that are answered, and required fields in all, among those that apply to this child. */
  filled: number
  required: number
  /** Codes of the required fields still without an answer, in the order of the form. */
  missing: string[]
  /** Fields answered and fields asked, optional ones included. */
  answered: number
  asked: number
}

export type Completeness = Count & { sections: (Count & { code: string })[] }

/**
 * How complete a worksheet is. Only fields that apply count. "Unknown" and "not applicable" are answers; "to follow"
 * is a promise and is not one.
 */
export function completeness(
  definition: WorksheetDefinition,
  answers: Answers,
  context: WorksheetContext | CaseFacts,
): Completeness {
  const visible = new Set(readWorksheet(definition, answers, context).visible.map((field) => field.code))
  const asked = (fields: readonly Field[]) =>
    fields.filter((field) => field.type !== 'computed' && visible.has(field.code))

  const sections = definition.sections.map(({ code, fields }) => ({ code, ...count(asked(fields), answers) }))
  return {
    filled: sum(sections.map((section) => section.filled)),
    required: sum(sections.map((section) => section.required)),
    missing: sections.flatMap((section) => section.missing),
    answered: sum(sections.map((section) => section.answered)),
    asked: sum(sections.map((section) => section.asked)),
    sections,
  }
}

/** Whether a field has an answer that counts. */
export function isAnswered(answers: Answers, code: string): boolean {
  const answer = answers[code]
  if (!answer || answer.status === 'to_follow') return false
  return answer.status !== 'filled' || (answer.value !== null && answer.value.length > 0)
}

function count(asked: readonly Field[], answers: Answers): Count {
  const required = asked.filter((field) => field.required)
  const missing = required.filter((field) => !isAnswered(answers, field.code)).map((field) => field.code)
  return {
    filled: required.length - missing.length,
    required: required.length,
    missing,
    answered: asked.filter((field) => isAnswered(answers, field.code)).length,
    asked: asked.length,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
