import { adviceFor, findCause } from '../findings/catalogue'
import type { CatalogueEntry, FindingCatalogue } from '../findings/catalogue-entry'
import type { CaseGroup } from '../worksheets/case-group'
import type { Locale } from '../worksheets/text'
import { dueDateFor } from './horizon'
import type { FundSource } from './fund-sources'
import { resolveAgency } from './resolve-agency'

type Agency = { id: string; code: string }
type AnsweredFinding = { id: string; code: string }

export type SuggestedLine = {
  findingIds: string[]
  causeCodes: string[]
  kind: 'specific' | 'sensitive'
  activity: string
  targetVolume: number
  unit: string
  leadAgencyId: string
  supportAgencyIds: string[]
  startsOn: string
  dueOn: string
  fundSource: FundSource
  successIndicator: string
}

/** Usual money of a lead agency, by practice and not by regulation; the team and the agency may change it. */
const USUAL_FUND: Record<string, FundSource> = {
  DINKES: 'DAK_NONFISIK_BOK',
  PUSKESMAS: 'DAK_NONFISIK_BOK',
  DPPKB: 'DAK_NONFISIK_BOKB',
  DPMD: 'DANA_DESA',
  BAZNAS: 'BAZNAS',
}

/**
 * Draft lines for confirmed findings that have no response yet, from the case's catalogue as it answers the
 * case's group: one line for each distinct recommendation and lead agency, so that causes answered by the same act share it. Findings whose cause is not in
 * the catalogue, or whose agencies have no desk in the district, are left for the team to answer by hand.
 */
export function proposeLines(
  findings: readonly AnsweredFinding[],
  agencies: readonly Agency[],
  today: string,
  locale: Locale,
  group: CaseGroup,
  catalogue: FindingCatalogue,
): SuggestedLine[] {
  const lines = new Map<string, SuggestedLine>()
  for (const finding of findings) {
    const cause = findCause(finding.code, catalogue)
    const lead = cause && resolveAgency(cause.leadAgency, agencies)
    if (!cause || !lead) continue
    const advice = adviceFor(cause, group)
    const key = `${lead.id}|${advice.recommendation.id}`
    const same = lines.get(key)
    if (same) {
      same.findingIds.push(finding.id)
      same.causeCodes.push(finding.code)
    } else {
      lines.set(key, suggest(finding, { ...cause, ...advice }, lead, agencies, today, locale))
    }
  }
  return [...lines.values()]
}

function suggest(
  finding: AnsweredFinding,
  cause: CatalogueEntry,
  lead: Agency,
  agencies: readonly Agency[],
  today: string,
  locale: Locale,
): SuggestedLine {
  const support = cause.supportAgencies
    .map((code) => resolveAgency(code, agencies)?.id)
    .filter((id) => id !== undefined)
  return {
    findingIds: [finding.id],
    causeCodes: [finding.code],
    kind: cause.intervention === 'sensitive' ? 'sensitive' : 'specific',
    activity: cause.recommendation[locale],
    targetVolume: cause.defaults.volume ?? 1,
    unit: cause.defaults.unit[locale],
    leadAgencyId: lead.id,
    supportAgencyIds: [...new Set(support)].filter((id) => id !== lead.id),
    startsOn: today,
    dueOn: dueDateFor(cause.defaults.horizon, today),
    fundSource: USUAL_FUND[lead.code] ?? 'APBD_KAB',
    successIndicator: cause.proof[locale],
  }
}
