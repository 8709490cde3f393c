import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { WithdrawConsentInput } from '@/lib/domain/people/record-consent-input'
import { runOnce } from '../db/run-once'

/**
 * Notes that the family took its consent back; every consent in force ends, and stays readable.
 * Refuses: not_found, forbidden, consent_missing (there is none in force).
 */
export function withdrawConsent(actor: Actor, { commandId, personId }: WithdrawConsentInput): Promise<Outcome> {
  return runOnce(actor, 'withdrawConsent', commandId, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { areaCode: true } })
    if (!person) return refuse('not_found')
    if (!can(actor, 'consent:record', { areaCode: person.areaCode })) return refuse('forbidden')
    const { count } = await tx.consent.updateMany({
      where: { personId, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    })
    return count === 0 ? refuse('consent_missing') : done
  })
}
