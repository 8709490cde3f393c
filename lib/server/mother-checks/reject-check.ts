import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { RejectCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { decideCheck } from './decide-check'

/** The health centre says that a woman's check cannot be right, and why. Refuses as `decideCheck` does. */
export function rejectCheck(actor: Actor, input: RejectCheckInput): Promise<Outcome> {
  return runOnce(actor, 'rejectCheck', input.commandId, (tx) =>
    decideCheck(tx, actor, input.checkId, { status: 'rejected', reason: input.reason }),
  )
}
