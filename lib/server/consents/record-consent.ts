import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { CONSENT_TEXT_VERSION } from '@/lib/domain/people/consent'
import type { RecordConsentInput } from '@/lib/domain/people/record-consent-input'
import { dateColumn, isoDate, today } from '../clock'
import { runOnce } from '../db/run-once'

/** Records that a parent or guardian agreed. Refuses: not_found, forbidden, invalid_fields (the date), already_sent. */
export function recordConsent(actor: Actor, input: RecordConsentInput): Promise<Outcome> {
  return runOnce(
    actor,
    'recordConsent',
    input.commandId,
    async (tx) => {
      const person = await tx.person.findUnique({
        where: { id: input.personId },
        select: { areaCode: true, bornOn: true },
      })
      if (!person) return refuse('not_found')
      if (!can(actor, 'consent:record', { areaCode: person.areaCode })) return refuse('forbidden')
      if (input.consentGivenOn > today()) return refuse('invalid_fields', { consentGivenOn: 'future_date' })
      if (input.consentGivenOn < isoDate(person.bornOn)) {
        return refuse('invalid_fields', { consentGivenOn: 'before_birth' })
      }
      await tx.consent.create({
        data: {
          personId: input.personId,
          areaCode: person.areaCode,
          method: input.consentMethod,
          givenBy: input.consentGivenBy,
          relation: input.consentRelation,
          givenOn: dateColumn(input.consentGivenOn),
          textVersion: CONSENT_TEXT_VERSION,
          recordedById: actor.id,
        },
        select: { id: true },
      })
      return done
    },
    input,
  )
}
