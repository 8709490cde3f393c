import type { AnswerSource } from './answer'
import type { CaseGroup } from './case-group'
import type { Condition } from './condition'
import { type Text, text } from './text'

const FIELD_TYPES = [
  'text',
  'longText',
  'integer',
  'decimal',
  'date',
  'choice',
  'multiChoice',
  'yesNo',
  'computed',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

export type Option = { code: string; label: Text }

/**
 * Where a question comes from: the printed audit form, the reporting variables of families at risk (KRS), or general
 * knowledge of the field. Only the first two may ever be shown as official.
 */
export type FieldMark = 'form' | 'krs' | 'general_knowledge'

/**
 * One question. `min` and `max` are in the field's unit; `decimals` bounds the precision of a decimal (1 when not
 * given). A `computed` field is never asked: its value comes from the case's facts, under the same code.
 */
export type Field = {
  code: string
  label: Text
  help?: Text
  type: FieldType
  unit?: Text
  options?: readonly Option[]
  min?: number
  max?: number
  decimals?: number
  required: boolean
  visibleWhen?: Condition
  sensitivity?: 'general' | 'restricted'
  suggestedSource?: AnswerSource
  /** A day that may still lie ahead, such as a wedding; every other day is refused after today. */
  mayLieAhead?: true
  mark: FieldMark
}

export type Section = { code: string; label: Text; intro?: Text; fields: readonly Field[] }

export type WorksheetCode = 'CATIN' | 'BUMIL' | 'BUFAS' | 'BADUTA_BALITA'

export type WorksheetDefinition = {
  code: WorksheetCode
  version: number
  groups: readonly CaseGroup[]
  sections: readonly Section[]
}

/** The two answers of a yes/no field. */
export const YES_NO: readonly Option[] = [
  { code: 'yes', label: text('Ya', 'Yes') },
  { code: 'no', label: text('Tidak', 'No') },
]

/** What a question offers to choose from: its own options, `yes`/`no`, or nothing. */
export function optionsOf(field: Field): readonly Option[] {
  return field.type === 'yesNo' ? YES_NO : (field.options ?? [])
}

/** Every field of a worksheet, in the order in which it is asked. */
export function allFields(definition: WorksheetDefinition): Field[] {
  return definition.sections.flatMap((section) => section.fields)
}

/** The section with this code, or undefined. */
export function findSection(definition: WorksheetDefinition, code: string): Section | undefined {
  return definition.sections.find((section) => section.code === code)
}

/** The field with this code, or undefined. */
export function findField(definition: WorksheetDefinition, code: string): Field | undefined {
  return allFields(definition).find((field) => field.code === code)
}
