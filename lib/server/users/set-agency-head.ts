import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { AccountInput } from '@/lib/domain/users/account-inputs'
import { runOnce } from '../db/run-once'
import { logAccount, managedAccount } from './manage-account'

/**
 * Makes an agency's planner its head, to whom what is late climbs before it leaves the agency. Refuses: not_found,
 * forbidden (also for who is no planner), own_account.
 */
export function makeAgencyHead(actor: Actor, input: AccountInput): Promise<Outcome> {
  return setHead(actor, 'makeAgencyHead', input, true)
}

/** Takes it back; from an agency without a head it climbs to the district's admin. Refuses as `makeAgencyHead`. */
export function endAgencyHead(actor: Actor, input: AccountInput): Promise<Outcome> {
  return setHead(actor, 'endAgencyHead', input, false)
}

function setHead(actor: Actor, command: string, { commandId, userId }: AccountInput, head: boolean): Promise<Outcome> {
  return runOnce(actor, command, commandId, async (tx) => {
    const found = await managedAccount(tx, actor, userId)
    if (!found.ok) return found
    const { count } = await tx.user.updateMany({
      where: { id: userId, role: 'agency_planner' },
      data: { isAgencyHead: head },
    })
    if (count === 0) return refuse('forbidden')
    await logAccount(tx, actor, head ? 'make_head' : 'end_head', found.value)
    return done
  })
}
