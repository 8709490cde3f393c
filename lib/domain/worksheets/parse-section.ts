import { type Answer, type Answers, isAnswerSource, isAnswerStatus } from './answer'
import type { CaseFacts, WorksheetContext } from './case-facts'
import { findContradictions } from './contradictions'
import type { Contradiction } from './contradictions/check'
import type { Field, Section, WorksheetDefinition } from './definition'
import { type ParseError, parseValue } from './parse-value'
import { readWorksheet } from './read-worksheet'

/** What a form sent: every name with all its values. `x` is the answer, `x.status` and `x.source` belong to it. */
export type SectionInput = Readonly<Record<string, readonly string[] | undefined>>

/**
 * Things to look at that do not stop a draft: a contradiction between answers, a value typed beside a newly chosen
 * status (the status wins), an answer to a question that does not apply (kept, but not read).
 */
export type ParseWarning = Contradiction | 'status_wins' | 'does_not_apply'

export type ParsedSection = {
  /** The whole section as it is to be stored: what was typed, and what was there for fields not on the form. */
  answers: Answers
  errors: Record<string, ParseError>
  warnings: Record<string, ParseWarning>
  /** What was typed, for showing the form again. */
  typed: Record<string, string[]>
}

type Parsing = {
  definition: WorksheetDefinition
  section: Section
  input: SectionInput
  /** The answers of the whole worksheet as stored. */
  saved: Answers
  context: WorksheetContext | CaseFacts
  /** `YYYY-MM-DD` where the person is. */
  today: string
}

/**
 * Parses one page of a worksheet, once, for drafts and submissions alike. Blanks are allowed and stay missing. A field
 * with an error keeps its stored answer. A field whose names are all absent was not on the form and is left alone.
 */
export function parseSection({ definition, section, input, saved, context, today }: Parsing): ParsedSection {
  const parsed: ParsedSection = { answers: {}, errors: {}, warnings: {}, typed: {} }

  for (const field of section.fields) {
    const before = saved[field.code]
    if (field.type === 'computed') continue
    if (before) parsed.answers[field.code] = before
    if (!isOnForm(field, input)) continue
    parsed.typed[field.code] = [...(input[field.code] ?? [])]
    parseField(field, input, before, today, parsed)
  }

  const after = mergeSection(saved, section, parsed.answers)
  const { visible } = readWorksheet(definition, after, context)
  for (const field of section.fields) {
    const applies = visible.some((each) => each.code === field.code)
    if (applies || !isOnForm(field, input)) continue
    // A slip in a question that does not apply must not hold up the page.
    delete parsed.errors[field.code]
    if (parsed.answers[field.code]?.status === 'filled') parsed.warnings[field.code] = 'does_not_apply'
  }
  for (const { field, code } of findContradictions(definition, after, context)) {
    if (section.fields.some((each) => each.code === field)) parsed.warnings[field] ??= code
  }
  return parsed
}

/** All answers after a section was parsed: the section's own are replaced, a cleared one is gone. */
export function mergeSection(saved: Answers, section: Section, answers: Answers): Answers {
  const codes = new Set(section.fields.map((field) => field.code))
  const others = Object.entries(saved).filter(([code]) => !codes.has(code))
  return { ...Object.fromEntries(others), ...answers }
}

function isOnForm({ code }: Field, input: SectionInput): boolean {
  return [code, `${code}.status`, `${code}.source`].some((name) => input[name] !== undefined)
}

function parseField(
  field: Field,
  input: SectionInput,
  before: Answer | undefined,
  today: string,
  parsed: ParsedSection,
): void {
  const { code } = field
  const status = input[`${code}.status`]?.[0] || 'filled'
  const source = input[`${code}.source`]?.[0] || before?.source || field.suggestedSource || 'interview'
  if (!isAnswerStatus(status) || !isAnswerSource(source)) {
    parsed.errors[code] = 'not_an_option'
    return
  }

  const typedSomething = (input[code] ?? []).some((each) => each.trim() !== '')
  // Somebody who types a value beside the old "to follow" has just found it; somebody who chooses a status anew means it.
  const statusIsNew = status !== 'filled' && status !== before?.status
  if (status !== 'filled' && (statusIsNew || !typedSomething)) {
    parsed.answers[code] = { value: null, source, status }
    if (typedSomething) parsed.warnings[code] = 'status_wins'
    return
  }

  const result = parseValue(field, input[code] ?? [], today)
  if (!result.ok) {
    parsed.errors[code] = result.error
  } else if (result.value === null) {
    delete parsed.answers[code]
  } else {
    parsed.answers[code] = { value: result.value, source, status: 'filled' }
  }
}
