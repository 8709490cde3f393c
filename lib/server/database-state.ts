import 'server-only'
import { pendingMigrations } from '@/prisma/migrate'
import { env } from './env'
import { log } from './log'

export type DatabaseState = { database: 'embedded' | 'external'; migrations: { applied: number; pending: number } }

/** Whether the database answers within two seconds and how far it is migrated; null where it does not answer. */
export async function databaseState(): Promise<DatabaseState | null> {
  const { DATABASE_URL, TUNTAS_DATABASE } = env()
  try {
    const { applied, pending } = await pendingMigrations(DATABASE_URL)
    return { database: TUNTAS_DATABASE, migrations: { applied: applied.length, pending: pending.length } }
  } catch (error) {
    log.error(
      { code: error instanceof Error && 'code' in error ? error.code : undefined },
      'the database does not answer',
    )
    return null
  }
}
