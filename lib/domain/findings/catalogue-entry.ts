import type { CaseGroup } from '../worksheets/case-group'
import type { Text } from '../worksheets/text'
import type { AgencyCode } from './agency-codes'

/** Direct causes are poor intake and infection; indirect ones lie behind them. */
export type CauseKind = 'direct' | 'indirect'

/** Specific interventions act on direct causes, mostly in health; sensitive ones on the causes behind. */
export type Intervention = 'specific' | 'sensitive' | 'both'

/** Urgent: within 30 days. Short: within 90 days. Planned: needs next year's budget. */
export type Horizon = 'urgent' | 'short' | 'planned'

/** What is usually done about a cause, how one sees that it was, and what a plan line counts. */
export type CauseAdvice = {
  recommendation: Text
  proof: Text
  defaults: { unit: Text; volume: number | null; horizon: Horizon }
}

/**
 * A cause that an audit may find, and what is usually done about it. `defaults` start a plan line: one `unit` of
 * target, `volume` of them for one case (null where it depends on the family). `mark` says where the entry comes from:
 * general knowledge of the field may never be shown as a regulation's words.
 */
export type CatalogueEntry = CauseAdvice & {
  code: string
  title: Text
  kind: CauseKind
  intervention: Intervention
  leadAgency: AgencyCode
  supportAgencies: readonly AgencyCode[]
  /** It tells what is nobody's business but the health service's and the lead agency's: see sensitive-causes.ts. */
  sensitive?: true
  /** Where a group is helped in another way: a bride is told other things than the mother of a two-year-old. */
  inGroup?: Partial<Record<CaseGroup, Partial<CauseAdvice>>>
  /** A district does not use it: no rule suspects it and nobody adds it. */
  off?: true
  mark: 'source' | 'general_knowledge'
}

export type FindingCatalogue = { version: number; entries: readonly CatalogueEntry[] }
