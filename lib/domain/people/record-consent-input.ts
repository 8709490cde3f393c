import { z } from 'zod'
import { CONSENT_METHODS, CONSENT_RELATIONS } from './consent'
import { day } from '../typed/day-fields'
import { id, line } from '../typed/text-fields'

/** A parent's consent, recorded after the registration. */
export const RecordConsentInput = z.object({
  commandId: id,
  personId: id,
  consentMethod: z.enum(CONSENT_METHODS, 'required'),
  consentGivenBy: line(120),
  consentRelation: z.enum(CONSENT_RELATIONS, 'required'),
  consentGivenOn: day,
})
export type RecordConsentInput = z.infer<typeof RecordConsentInput>

/** A family takes its consent back. */
export const WithdrawConsentInput = z.object({ commandId: id, personId: id })
export type WithdrawConsentInput = z.infer<typeof WithdrawConsentInput>
