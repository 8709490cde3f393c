import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { logAccess } from '../access/log-access'
import type { Tx } from '../db/client'

export type ManagedAccount = { id: string; username: string; areaCode: string; closed: boolean }

/**
 * The account that somebody is about to change, locked until the end of the transaction. Refuses: not_found, forbidden,
 * own_account (nobody locks themselves out).
 */
export async function managedAccount(tx: Tx, actor: Actor, userId: string): Promise<Outcome<ManagedAccount>> {
  // Only columns that tuntas_app may update can be locked by it; the epoch is one of them.
  await tx.$executeRaw`UPDATE app_user SET session_epoch = session_epoch WHERE id = ${userId}::uuid`
  const found = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, username: true, areaCode: true, closedAt: true },
  })
  if (!found) return refuse('not_found')
  const { closedAt, ...account } = found
  if (!can(actor, 'user:manage', { areaCode: found.areaCode })) return refuse('forbidden')
  if (found.id === actor.id) return refuse('own_account')
  return doneWith({ ...account, closed: closedAt !== null })
}

export type AccountStep =
  'open' | 'close' | 'restore' | 'end_sessions' | 'reset_password' | 'specialty' | 'make_head' | 'end_head'

/** Who did what to whose account, where the privacy officer reads it. */
export function logAccount(
  tx: Tx,
  actor: Actor,
  step: AccountStep,
  account: Pick<ManagedAccount, 'username' | 'areaCode'>,
) {
  return logAccess(tx, actor, { what: `account.${step}`, areaCode: account.areaCode, reason: account.username })
}
