import type { AgencyCode } from '../../../lib/domain/findings/agency-codes'
import type { Role } from '../../../lib/domain/access/roles'
import { resolveAgency } from '../../../lib/domain/plans/resolve-agency'

/** Somebody who acts. */
export type Member = { id: string; role: Role; name: string }

/** An agency of the district and the person who plans there. */
export type CastAgency = { id: string; code: AgencyCode; name: string; planner: Member }

export type Village = { code: string; name: string; subdistrict: string }

/** Everybody who plays a part in a case. Author, verifier and approver are different people by construction. */
export type Cast = {
  village: Village
  officer: Member
  healthCenter: Member
  /** Selects, decides and drafts. */
  team: Member
  /** Checks what agencies report, and closes. */
  otherTeam: Member
  expert: Member
  chair: Member
  agencies: ReadonlyMap<AgencyCode, CastAgency>
}

/** The agency that answers for this kind: its own desk, or the one that stands in; throws where there is neither. */
export function agencyOf(cast: Pick<Cast, 'agencies'>, code: AgencyCode): CastAgency {
  const agency = resolveAgency(code, [...cast.agencies.values()])
  if (!agency) throw new Error(`The cast has no agency ${code}`)
  return agency
}
