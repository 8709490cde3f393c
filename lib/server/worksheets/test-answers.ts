import { randomUUID } from 'node:crypto'
import { type Field, optionsOf } from '@/lib/domain/worksheets/definition'
import { currentWorksheetDefinition } from '@/lib/domain/worksheets/registry'

/** What an officer types to answer every required question of a page, by the names of the form. */
export function typedSection(section: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(COMPLETE[section] ?? {}).flatMap(([code, value]) => [[code, value]]))
}

const definition = currentWorksheetDefinition('BADUTA')
if (!definition) throw new Error('there is no worksheet for children under two')
export const SECTIONS = definition.sections.map(({ code }) => code)

/** The last option of a choice, the middle of a range, a word: answers that the definition itself allows. */
const COMPLETE: Record<string, Record<string, string[]>> = Object.fromEntries(
  definition.sections.map(({ code, fields }) => [
    code,
    Object.fromEntries(
      fields
        .filter(({ type, required }) => type !== 'computed' && required)
        .map((field) => [field.code, sample(field)]),
    ),
  ]),
)

function sample(field: Field): string[] {
  if (field.code === 'childOrder') return ['2']
  if (field.code === 'siblingsTotal') return ['3']
  const options = optionsOf(field)
  if (options.length > 0) return [options[0]?.code ?? '']
  if (field.type === 'date') return ['2026-01-05']
  if (field.type === 'integer' || field.type === 'decimal') return [String(field.min ?? 1)]
  return ['uji']
}

/** A new command id, as a page makes one. */
export const command = () => randomUUID()
