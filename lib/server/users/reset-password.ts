import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome } from '@/lib/domain/outcome'
import type { AccountInput } from '@/lib/domain/users/account-inputs'
import { hashPassword } from '../auth/authenticate'
import { runOnce } from '../db/run-once'
import { initialPassword } from './initial-password'
import { logAccount, managedAccount } from './manage-account'

/**
 * Gives somebody who forgot theirs a new password, to be told once; their sessions end. The same form again gives the
 * same password. Refuses: not_found, forbidden, own_account.
 */
export async function resetPassword(
  actor: Actor,
  { commandId, userId }: AccountInput,
): Promise<Outcome<{ username: string; password: string }>> {
  const password = initialPassword(commandId)
  const reset = await runOnce(actor, 'resetPassword', commandId, async (tx) => {
    const found = await managedAccount(tx, actor, userId)
    if (!found.ok) return found
    const passwordHash = await hashPassword(password)
    await tx.user.updateMany({ where: { id: userId }, data: { passwordHash, sessionEpoch: { increment: 1 } } })
    await logAccount(tx, actor, 'reset_password', found.value)
    return doneWith({ username: found.value.username })
  })
  return reset.ok ? doneWith({ ...reset.value, password }) : reset
}
