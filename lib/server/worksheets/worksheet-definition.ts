import 'server-only'
import { allFields, type WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { findWorksheetDefinition } from '@/lib/domain/worksheets/registry'

/** The definition a stored worksheet was filled in under. Throws where the program has lost it. */
export function definitionOf(worksheet: { definitionCode: string; definitionVersion: number }): WorksheetDefinition {
  const { definitionCode, definitionVersion } = worksheet
  const definition = findWorksheetDefinition(definitionCode, definitionVersion)
  if (!definition) throw new Error(`no worksheet definition ${definitionCode} version ${definitionVersion}`)
  return definition
}

/** The codes of the questions whose answers only few may read. */
export function restrictedCodes(definition: WorksheetDefinition): Set<string> {
  const restricted = allFields(definition).filter((field) => field.sensitivity === 'restricted')
  return new Set(restricted.map((field) => field.code))
}
