import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { DeclareByNumberInput } from '@/lib/domain/reviews/conflict-inputs'
import { runOnce } from '../db/run-once'

/**
 * An expert declares a bond before they are given the case, by its number in the cycle: nothing of the case is shown to
 * them. The database looks the case up, writes the bond and the case's history. Refuses: forbidden, invalid_fields (no such
 * number in a cycle of the expert's district).
 */
export function declareByNumber(actor: Actor, input: DeclareByNumberInput): Promise<Outcome> {
  return runOnce(actor, 'declareByNumber', input.commandId, async (tx) => {
    if (!mayEver(actor, 'conflict:declare_unseen')) return refuse('forbidden')
    const { cycleId, number, kind, reason } = input
    const [declared] = await tx.$queryRaw<{ known: boolean }[]>`
      SELECT declare_conflict(${cycleId}::uuid, ${number}::integer, ${kind}::"ConflictKind", ${reason}) AS known`
    return declared?.known ? done : refuse('invalid_fields', { number: 'no_such_case' })
  })
}
