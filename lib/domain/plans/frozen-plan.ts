import type { LineStatus } from './line-lifecycle'
import type { FundSource } from './fund-sources'

/** A line as it stood when its plan was approved. Rupiah are whole numbers as text; dates ISO `YYYY-MM-DD`. */
export type FrozenLine = {
  id: string
  number: number
  status: LineStatus
  kind: 'specific' | 'sensitive'
  activity: string
  targetVolume: string
  unit: string
  beneficiary: string
  place: string
  causeCodes: string[]
  leadAgency: { id: string; name: string }
  supportAgencies: { id: string; name: string }[]
  startsOn: string
  dueOn: string
  fundSource: FundSource
  budgetRp: string | null
  successIndicator: string
}

/** A confirmed finding as it stood when the plan was approved, with how it was answered. */
export type FrozenFinding = { code: string; isPrimary: boolean; lineNumbers: number[]; noActionReason: string | null }

/** What the chair signed: kept with the plan version for ever, readable when later versions replace it. */
export type FrozenPlan = {
  version: number
  approvedOn: string
  approvedBy: string
  proposedBy: string
  findings: FrozenFinding[]
  lines: FrozenLine[]
}
