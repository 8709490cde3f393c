import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { RevealNumberInput } from '@/lib/domain/people/reveal-number-input'
import { logAccess } from '../access/log-access'
import { asActor } from '../db/as-actor'
import { unseal } from '../secrets/seal'

/**
 * Shows a NIK or family card number in full and logs who asked and why, both or neither. It changes nothing, so it has
 * no receipt in which the number would be kept; asked twice it is shown and logged twice.
 * Refuses: not_found (no such person here, or no such number), forbidden.
 */
export function revealNumber(
  actor: Actor,
  { personId, what, reason }: RevealNumberInput,
): Promise<Outcome<{ number: string }>> {
  return asActor(actor, async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { areaCode: true, nikCipher: true, kkCipher: true },
    })
    const sealed = what === 'nik' ? person?.nikCipher : person?.kkCipher
    if (!person || !sealed) return refuse('not_found')
    if (!can(actor, 'person:reveal', { areaCode: person.areaCode })) return refuse('forbidden')
    await logAccess(tx, actor, { what, areaCode: person.areaCode, personId, reason })
    return doneWith({ number: unseal(sealed) })
  })
}
