import type { Role } from './roles'

/** Who is acting: made by `requireActor()` alone, read fresh each request. A ticket every command takes first. */
export type Actor = {
  id: string
  username: string
  name: string
  role: Role
  /** Kemendagri code of the area of duty: village, district or province. */
  areaCode: string
  areaName: string
  agencyId: string | null
  agencyName: string | null
  healthCenterId: string | null
  healthCenterName: string | null
}

/** The district an area code lies in, or null for a province. `63.05.03.2004` -> `63.05`. */
export function districtOf(areaCode: string): string | null {
  return /^\d{2}\.\d{2}/.test(areaCode) ? areaCode.slice(0, 5) : null
}

/** Does `areaCode` lie in `scope` (or equal it)? Byte order of Kemendagri codes; an empty scope holds nothing. */
export function liesIn(areaCode: string, scope: string): boolean {
  return scope !== '' && (areaCode === scope || areaCode.startsWith(`${scope}.`))
}
