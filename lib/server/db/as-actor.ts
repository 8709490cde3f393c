import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { SCOPE_OF } from '@/lib/domain/access/roles'
import { db, type Tx } from './client'

/**
 * The only door to the database for what a person does. Runs `work` in one transaction as the role `tuntas_app`,
 * with the actor's scope set for that transaction alone; row-level security does the rest.
 * What `work` throws rolls everything back.
 */
export function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('role', 'tuntas_app', true), set_config('app.user', ${actor.id}, true),
      set_config('app.role', ${actor.role}, true), set_config('app.scope', ${SCOPE_OF[actor.role]}, true),
      set_config('app.area', ${actor.areaCode}, true), set_config('app.agency', ${actor.agencyId ?? ''}, true),
      set_config('app.center', ${actor.role === 'health_center' ? (actor.healthCenterId ?? '') : ''}, true)`
    return work(tx)
  })
}
