import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/domain/days'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { type Field, optionsOf, type WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { currentWorksheetDefinition } from '@/lib/domain/worksheets/registry'
import { today } from '../clock'

/** The worksheet of a group as the program asks it now. */
export function sheetOf(group: CaseGroup): WorksheetDefinition {
  const definition = currentWorksheetDefinition(group)
  if (!definition) throw new Error(`there is no worksheet for ${group}`)
  return definition
}

/** What an officer types to answer every required question of a page, by the names of the form. */
export function typedSection(section: string, definition = sheetOf('BADUTA')): Record<string, string[]> {
  const fields = definition.sections.find(({ code }) => code === section)?.fields ?? []
  const asked = fields.filter(({ type, required }) => type !== 'computed' && required)
  return Object.fromEntries(asked.map((field) => [field.code, GIVEN[field.code] ?? sample(field)]))
}

export const SECTIONS = sheetOf('BADUTA').sections.map(({ code }) => code)

/** Where any answer of the right kind would contradict another. */
const GIVEN: Record<string, string[]> = {
  childOrder: ['2'],
  siblingsTotal: ['3'],
  plannedMarriageOn: [addDays(today(), 60)],
  hpht: [addDays(today(), -210)],
  gravida: ['2'],
  para: ['1'],
  gestationWeeks: ['30'],
  birthWeightG: ['2400'],
  deliveredOn: [today()],
  systolic: ['118'],
  diastolic: ['76'],
}

/** The first option of a choice, the least of a range, a word: answers that the definition itself allows. */
function sample(field: Field): string[] {
  const options = optionsOf(field)
  if (options.length > 0) return [options[0]?.code ?? '']
  if (field.type === 'date') return [addDays(today(), -5)]
  if (field.type === 'integer' || field.type === 'decimal') return [String(field.min ?? 1)]
  return ['uji']
}

/** A new command id, as a page makes one. */
export const command = () => randomUUID()
