import { badutaBalita } from './baduta-balita'
import { bufas } from './bufas'
import { bumil } from './bumil'
import type { CaseGroup } from './case-group'
import { catin } from './catin'
import type { WorksheetDefinition } from './definition'

/** Definitions to look up: by their code and version, and the newest of a group. */
export type WorksheetRegistry = {
  find: (code: string, version: number) => WorksheetDefinition | null
  current: (group: CaseGroup) => WorksheetDefinition | null
}

/** A registry of these definitions, newest last. */
export function registryOf(definitions: readonly WorksheetDefinition[]): WorksheetRegistry {
  return {
    find: (code, version) => definitions.find((each) => each.code === code && each.version === version) ?? null,
    current: (group) => definitions.findLast((each) => each.groups.includes(group)) ?? null,
  }
}

/** Every version there ever was, newest last: a worksheet is shown for ever under the version it was filled in. */
export const DEFINITIONS: readonly WorksheetDefinition[] = [badutaBalita, catin, bumil, bufas]

const registry = registryOf(DEFINITIONS)

/** The definition with this code and version, or null where there is none. */
export function findWorksheetDefinition(code: string, version: number): WorksheetDefinition | null {
  return registry.find(code, version)
}

/** The newest definition for a case group, or null where the group has none yet. */
export function currentWorksheetDefinition(group: CaseGroup): WorksheetDefinition | null {
  return registry.current(group)
}
