import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { RevealNumberInput } from '@/lib/domain/people/reveal-number-input'
import { logAccess } from '../access/log-access'
import { asActor } from '../db/as-actor'
import { runOnce } from '../db/run-once'
import { unseal } from '../secrets/seal'

/**
 * Shows a NIK or family card number in full, once it is logged who asked and why. Refuses: not_found (no such person
 * here, or no such number), forbidden. The number itself is kept nowhere, not even in the receipt of the command.
 */
export async function revealNumber(
  actor: Actor,
  { commandId, personId, what, reason }: RevealNumberInput,
): Promise<Outcome<{ number: string }>> {
  const logged = await runOnce(actor, 'revealNumber', commandId, async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { areaCode: true, nikLast4: true, kkLookup: true },
    })
    if (!person || (what === 'nik' ? person.nikLast4 : person.kkLookup) === null) return refuse('not_found')
    if (!can(actor, 'person:reveal', { areaCode: person.areaCode })) return refuse('forbidden')
    await logAccess(tx, actor, { what, areaCode: person.areaCode, personId, reason })
    return done
  })
  if (!logged.ok) return logged

  const sealed = await asActor(actor, (tx) =>
    tx.person.findUnique({ where: { id: personId }, select: { nikCipher: true, kkCipher: true } }),
  )
  const cipher = what === 'nik' ? sealed?.nikCipher : sealed?.kkCipher
  return cipher ? doneWith({ number: unseal(cipher) }) : refuse('not_found')
}
