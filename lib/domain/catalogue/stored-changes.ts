import { z } from 'zod'
import { AGENCY_NAMES, type AgencyCode } from '../findings/agency-codes'
import type { FindingLimits } from '../findings/limits'
import { CASE_GROUPS } from '../worksheets/case-group'
import type { CatalogueChanges } from './changes'
import { LIMIT_KEYS } from './edition-catalogue'

const Agency = z.enum(Object.keys(AGENCY_NAMES) as [AgencyCode, ...AgencyCode[]])
const Words = z.strictObject({ id: z.string().min(1), en: z.string().min(1) })
const Advice = z.strictObject({
  recommendation: Words.optional(),
  proof: Words.optional(),
  unit: Words.optional(),
  volume: z.number().positive().nullable().optional(),
  horizon: z.enum(['urgent', 'short', 'planned']).optional(),
})
const Cause = z.strictObject({
  off: z.literal(true).optional(),
  leadAgency: Agency.optional(),
  supportAgencies: z.array(Agency).optional(),
  advice: z.partialRecord(z.enum(['USUAL', ...CASE_GROUPS]), Advice).optional(),
})
const Stored = z.strictObject({
  causes: z.record(z.string(), Cause),
  limits: z.partialRecord(
    z.enum(LIMIT_KEYS as [keyof FindingLimits, ...(keyof FindingLimits)[]]),
    z.number().nullable(),
  ),
})

/** Reads the changes of an edition as the database keeps them. Throws on anything that this program did not write. */
export function readChanges(stored: unknown): CatalogueChanges {
  return Stored.parse(stored) as CatalogueChanges
}
