import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { AccountInput } from '@/lib/domain/users/account-inputs'
import { runOnce } from '../db/run-once'
import { logAccount, managedAccount } from './manage-account'

/** Opens a closed account again, with the password it had. Refuses: not_found, forbidden, own_account. */
export function restoreAccount(actor: Actor, { commandId, userId }: AccountInput): Promise<Outcome> {
  return runOnce(actor, 'restoreAccount', commandId, async (tx) => {
    const found = await managedAccount(tx, actor, userId)
    if (!found.ok) return found
    const { count } = await tx.user.updateMany({
      where: { id: userId, closedAt: { not: null } },
      data: { closedAt: null },
    })
    if (count > 0) await logAccount(tx, actor, 'restore', found.value)
    return done
  })
}
