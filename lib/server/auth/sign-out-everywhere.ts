import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { asActor } from '../db/as-actor'
import { closeSession } from './session'

/** Ends every session of the acting person, on every device, this one included. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  await asActor(
    actor,
    (tx) => tx.$executeRaw`UPDATE app_user SET session_epoch = session_epoch + 1 WHERE id = ${actor.id}::uuid`,
  )
  await closeSession()
}
