import { type Answers, filledValue } from './answer'
import { type CaseFacts, knownFacts, type WorksheetContext } from './case-facts'
import { holds, type Lookup, type Value } from './condition'
import { allFields, type Field, type WorksheetDefinition } from './definition'
import { DEFAULT_FINDING_LIMITS, type FindingLimits } from '../findings/limits'
import { derivedValue } from './derived-values'

export type ReadWorksheet = {
  /** The fields that apply to this child, computed ones included, in order. */
  visible: Field[]
  /** The value of a visible, filled answer; else what follows from the answers; else what is known as a fact. */
  lookup: Lookup
}

/**
 * Reads answers under their definition. An answer to a question that does not apply (any more) is kept in the record
 * but not read: no condition, count or rule sees it. A computed field that follows from others is worked out from what
 * is read, only where the worksheet has such a field. `worksheet` is known as the code of the definition.
 */
export function readWorksheet(
  definition: WorksheetDefinition,
  answers: Answers,
  facts: WorksheetContext | CaseFacts,
  limits: FindingLimits = DEFAULT_FINDING_LIMITS,
): ReadWorksheet {
  const known = knownFacts(facts).set('worksheet', definition.code)
  const answered = new Map<string, Value>()
  const computed = new Set(allFields(definition).flatMap(({ type, code }) => (type === 'computed' ? [code] : [])))
  const lookup: Lookup = (code) =>
    answered.get(code) ?? (computed.has(code) ? derivedValue(code, lookup, limits) : undefined) ?? known.get(code)

  // In order: a condition reads what was asked before it.
  const visible = allFields(definition).filter((field) => {
    if (field.visibleWhen && !holds(field.visibleWhen, lookup)) return false
    const value = field.type === 'computed' ? undefined : filledValue(answers[field.code])
    if (value !== undefined) answered.set(field.code, value)
    return true
  })
  return { visible, lookup }
}
