import { badutaBalita } from './baduta-balita'
import type { CaseGroup } from './case-group'
import type { WorksheetDefinition } from './definition'

/** Every version there ever was, newest last: a worksheet is shown for ever under the version it was filled in. */
const DEFINITIONS: readonly WorksheetDefinition[] = [badutaBalita]

/** The definition with this code and version, or null where there is none. */
export function findWorksheetDefinition(code: string, version: number): WorksheetDefinition | null {
  return DEFINITIONS.find((definition) => definition.code === code && definition.version === version) ?? null
}

/** The newest definition for a case group, or null where the group has none yet. */
export function currentWorksheetDefinition(group: CaseGroup): WorksheetDefinition | null {
  return DEFINITIONS.findLast((definition) => definition.groups.includes(group)) ?? null
}
