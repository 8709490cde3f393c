import 'server-only'
import { verify } from '@node-rs/argon2'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { ChangePasswordInput } from '@/lib/domain/users/account-inputs'
import { runOnce } from '../db/run-once'
import { hashPassword } from './authenticate'
import { beginTry, forgiveTry } from './throttle'

/**
 * Changes one's own password and ends every session; gives the epoch with which the one in hand goes on. Wrong guesses of
 * the password in force are counted as at the sign-in. Refuses: invalid_fields (it is not the password in force),
 * too_many_attempts with the minutes to wait.
 */
export async function changePassword(actor: Actor, input: ChangePasswordInput): Promise<Outcome<{ epoch: number }>> {
  const key = `own:${actor.id}`
  const minutes = await beginTry(key, key)
  if (minutes > 0) return refuse('too_many_attempts', { minutes: String(minutes) })

  const changed = await runOnce(actor, 'changePassword', input.commandId, async (tx) => {
    const [own] = await tx.$queryRaw<{ hash: string | null }[]>`SELECT own_password_hash() AS hash`
    if (!own?.hash || !(await verify(own.hash, input.currentPassword)))
      return refuse('invalid_fields', { currentPassword: 'password_wrong' })
    const passwordHash = await hashPassword(input.newPassword)
    const [person] = await tx.$queryRaw<{ epoch: number }[]>`
      UPDATE app_user SET password_hash = ${passwordHash}, session_epoch = session_epoch + 1
      WHERE id = ${actor.id}::uuid RETURNING session_epoch AS epoch`
    if (!person) throw new Error('an actor has no account')
    return doneWith({ epoch: person.epoch })
  })
  if (changed.ok) await forgiveTry(key, key)
  return changed
}
