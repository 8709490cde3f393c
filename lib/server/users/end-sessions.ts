import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { AccountInput } from '@/lib/domain/users/account-inputs'
import { runOnce } from '../db/run-once'
import { logAccount, managedAccount } from './manage-account'

/** Signs somebody out on every device, such as a lost phone. Refuses: not_found, forbidden, own_account. */
export function endSessions(actor: Actor, { commandId, userId }: AccountInput): Promise<Outcome> {
  return runOnce(actor, 'endSessions', commandId, async (tx) => {
    const found = await managedAccount(tx, actor, userId)
    if (!found.ok) return found
    await tx.user.updateMany({ where: { id: userId }, data: { sessionEpoch: { increment: 1 } } })
    await logAccount(tx, actor, 'end_sessions', found.value)
    return done
  })
}
