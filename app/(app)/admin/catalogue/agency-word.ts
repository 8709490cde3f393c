import { AGENCY_NAMES, type AgencyCode } from '@/lib/domain/findings/agency-codes'
import { resolveAgency } from '@/lib/domain/plans/resolve-agency'
import type { Locale } from '@/lib/domain/worksheets/text'
import type { AgencyOption } from '@/lib/server/agencies/list-agencies'

/** What an agency of the catalogue is called in the district: by the desk that answers for it, else by its kind. */
export function agencyWord(code: AgencyCode, agencies: readonly AgencyOption[], locale: Locale): string {
  return resolveAgency(code, agencies)?.name ?? AGENCY_NAMES[code][locale]
}
