import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ConfirmCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { decideCheck } from './decide-check'

/** The health centre says that a woman's check is right. Refuses as `decideCheck` does. */
export function confirmCheck(actor: Actor, input: ConfirmCheckInput): Promise<Outcome> {
  return runOnce(actor, 'confirmCheck', input.commandId, (tx) =>
    decideCheck(tx, actor, input.checkId, { status: 'confirmed' }),
  )
}
