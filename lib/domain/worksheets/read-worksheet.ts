import { type Answers, filledValue } from './answer'
import { type CaseFacts, knownFacts, type WorksheetContext } from './case-facts'
import { holds, type Lookup, type Value } from './condition'
import { allFields, type Field, type WorksheetDefinition } from './definition'
import { derivedValues } from './derived-values'

export type ReadWorksheet = {
  /** The fields that apply to this child, computed ones included, in order. */
  visible: Field[]
  /** The value of a visible, filled answer; else what follows from the answers; else what is known as a fact. */
  lookup: Lookup
}

/**
 * Reads answers under their definition. An answer to a question that does not apply (any more) is kept in the record
 * but not read: no condition, count or rule sees it.
 */
export function readWorksheet(
  definition: WorksheetDefinition,
  answers: Answers,
  facts: WorksheetContext | CaseFacts,
): ReadWorksheet {
  const known = knownFacts(facts)
  const answered = new Map<string, Value>()
  const soFar: Lookup = (field) => answered.get(field) ?? known.get(field)

  const visible = allFields(definition).filter((field) => {
    if (field.visibleWhen && !holds(field.visibleWhen, soFar)) return false
    const value = field.type === 'computed' ? undefined : filledValue(answers[field.code])
    if (value !== undefined) answered.set(field.code, value)
    return true
  })

  const derived = derivedValues(soFar)
  return { visible, lookup: (field) => answered.get(field) ?? derived.get(field) ?? known.get(field) }
}
