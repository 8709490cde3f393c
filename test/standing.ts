import { type Actor, liesIn } from '../lib/domain/access/actor'
import { SCOPE_OF } from '../lib/domain/access/roles'

/** Everything by which somebody stands to a thing that a test tries to reach. */
export type Standing = {
  /** An area is known to all; an account and a cycle to their district, a cycle to its province too; a person, a case and a line to whom they are in scope. */
  kind: 'area' | 'account' | 'cycle' | 'person' | 'case' | 'line'
  areaCode: string
  /** The health centre that serves the village, null for what lies in no village. */
  centerId: string | null
  /** The experts named for the case. */
  expertIds: readonly string[]
  /** Agencies the line is addressed to, lead and supporting. */
  agencyIds: readonly string[]
}

/**
 * Does it exist for this person? The scope of each role, said once more and apart from the policies in SQL, so that
 * the tests of access compare the two.
 */
export function exists(actor: Actor, { kind, areaCode, centerId, expertIds, agencyIds }: Standing): boolean {
  const scope = SCOPE_OF[actor.role]
  if (kind === 'area') return true
  if (kind === 'cycle') return liesIn(areaCode, actor.areaCode.slice(0, 5))
  if (kind === 'account') return scope !== 'aggregate' && liesIn(areaCode, actor.areaCode.slice(0, 5))
  if (scope === 'area') return liesIn(areaCode, actor.areaCode) && serves(actor, centerId)
  if (scope === 'assigned') return expertIds.includes(actor.id)
  return scope === 'agency' && kind === 'line' && agencyIds.includes(actor.agencyId ?? '')
}

/** Whether a health centre serves the village; whoever is of none is not held to one. */
export function serves({ healthCenterId }: Actor, centerId: string | null): boolean {
  return healthCenterId === null || centerId === null || healthCenterId === centerId
}
