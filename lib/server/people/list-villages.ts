import 'server-only'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { type Village, villagesOf } from './villages-of'

/** The villages in which whoever asks registers people, by name; empty where they register nobody. */
export async function listVillages(): Promise<Village[]> {
  const actor = await requireActor()
  return asActor(actor, (tx) => villagesOf(tx, actor))
}
