import type { Text } from '../worksheets/text'
import type { AgencyCode } from './agency-codes'

/** Direct causes are poor intake and infection; indirect ones lie behind them. */
export type CauseKind = 'direct' | 'indirect'

/** Specific interventions act on direct causes, mostly in health; sensitive ones on the causes behind. */
export type Intervention = 'specific' | 'sensitive' | 'both'

/** Urgent: within 30 days. Short: within 90 days. Planned: needs next year's budget. */
export type Horizon = 'urgent' | 'short' | 'planned'

/**
 * A cause that an audit may find, and what is usually done about it. `defaults` start a plan line: one `unit` of
 * target, `volume` of them for one case (null where it depends on the family). `mark` says where the entry comes from:
 * general knowledge of the field may never be shown as a regulation's words.
 */
export type CatalogueEntry = {
  code: string
  title: Text
  kind: CauseKind
  intervention: Intervention
  recommendation: Text
  leadAgency: AgencyCode
  supportAgencies: readonly AgencyCode[]
  proof: Text
  defaults: { unit: Text; volume: number | null; horizon: Horizon }
  mark: 'source' | 'general_knowledge'
}

export type FindingCatalogue = { version: number; entries: readonly CatalogueEntry[] }
