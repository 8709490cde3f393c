import 'server-only'
import { db, type Tx } from './client'

/**
 * What no person does: looking a person up at sign-in, jobs in the worker. Runs `work` in one transaction
 * as the role `tuntas_system`, which sees every row. Lint allows it in lib/server/auth and lib/server/jobs only.
 */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('role', 'tuntas_system', true)`
    return work(tx)
  })
}
