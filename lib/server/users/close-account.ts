import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { AccountInput } from '@/lib/domain/users/account-inputs'
import { runOnce } from '../db/run-once'
import { logAccount, managedAccount } from './manage-account'

/**
 * Closes an account: its person is signed out everywhere at once and cannot sign in; what they did stays under their
 * name. Closing a closed one changes nothing. Refuses: not_found, forbidden, own_account.
 */
export function closeAccount(actor: Actor, { commandId, userId }: AccountInput): Promise<Outcome> {
  return runOnce(actor, 'closeAccount', commandId, async (tx) => {
    const found = await managedAccount(tx, actor, userId)
    if (!found.ok) return found
    const { count } = await tx.user.updateMany({
      where: { id: userId, closedAt: null },
      data: { closedAt: new Date(), sessionEpoch: { increment: 1 } },
    })
    if (count > 0) await logAccount(tx, actor, 'close', found.value)
    return done
  })
}
