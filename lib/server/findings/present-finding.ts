import 'server-only'
import { AGENCY_NAMES, type AgencyCode } from '@/lib/domain/findings/agency-codes'
import { adviceFor } from '@/lib/domain/findings/catalogue'
import type { CatalogueEntry } from '@/lib/domain/findings/catalogue-entry'
import { type EvidenceSentence, explainEvidence } from '@/lib/domain/findings/explain-evidence'
import type { FindingStatus } from '@/lib/domain/findings/finding-lifecycle'
import { readEvidence } from '@/lib/domain/findings/stored-evidence'
import { resolveAgency } from '@/lib/domain/plans/resolve-agency'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { findField, type WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import type { Locale } from '@/lib/domain/worksheets/text'
import type { AgencyOption } from '../agencies/list-agencies'
import type { EditionName } from '../catalogue/catalogue-of'

/** What the catalogue says of a cause, in one language and with the district's own names of its agencies. */
export type CauseText = {
  title: string
  kind: CatalogueEntry['kind']
  intervention: CatalogueEntry['intervention']
  horizon: CatalogueEntry['defaults']['horizon']
  recommendation: string
  leadAgency: string
  supportAgencies: string[]
  proof: string
}

export type EvidenceView = {
  sentences: EvidenceSentence[]
  /** What somebody wrote who added it by hand. */
  notes: string[]
  /** Answers that made it suspected, and that the reader may not see. */
  withheld: number
}

export type FindingRow = {
  id: string
  code: string
  status: FindingStatus
  isPrimary: boolean
  /** Null where this program's catalogue does not know the code. */
  cause: CauseText | null
  /** Null where it was added by hand. */
  rule: { id: string; version: number } | null
  catalogueVersion: number
  /** The district's edition that the case keeps; null where it is the built-in catalogue. */
  edition: EditionName | null
  evidence: EvidenceView
  /** The rules no longer give it: the answers were corrected since. */
  lostGround: boolean
  decidedBy: string | null
  /** ISO instant. */
  decidedAt: string | null
  reason: string | null
  noActionReason: string | null
  noActionBy: string | null
  answered: boolean
}

/** A cause of the catalogue as it is answered in a group, in one language; null where there is none. Agencies by the names of this district. */
export function causeText(
  cause: CatalogueEntry | undefined,
  group: CaseGroup,
  agencies: readonly AgencyOption[],
  locale: Locale,
): CauseText | null {
  if (!cause) return null
  const { recommendation, proof, defaults } = adviceFor(cause, group)
  const name = (agency: AgencyCode) => resolveAgency(agency, agencies)?.name ?? AGENCY_NAMES[agency][locale]
  const lead = name(cause.leadAgency)
  return {
    title: cause.title[locale],
    kind: cause.kind,
    intervention: cause.intervention,
    horizon: defaults.horizon,
    recommendation: recommendation[locale],
    leadAgency: lead,
    supportAgencies: [...new Set(cause.supportAgencies.map(name))].filter((support) => support !== lead),
    proof: proof[locale],
  }
}

/** Why a finding is suspected, in the words of its worksheet; restricted answers are counted and left out. */
export function presentEvidence(
  stored: unknown,
  definition: WorksheetDefinition | null,
  { locale, withRestricted }: { locale: Locale; withRestricted: boolean },
): EvidenceView {
  const { tests, notes } = readEvidence(stored)
  const mayRead = ({ field }: { field: string }) =>
    withRestricted || (definition !== null && findField(definition, field)?.sensitivity !== 'restricted')
  const readable = tests.filter(mayRead)
  return {
    sentences: definition ? readable.map((test) => explainEvidence(definition, test, locale)) : [],
    notes,
    withheld: tests.length - readable.length,
  }
}
