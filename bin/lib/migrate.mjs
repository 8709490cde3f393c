import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/** Brings a database up to date and says which migrations that took. */
export async function migrateDatabase(url) {
  const { migrate, MigrationRefused } = await import('../../prisma/migrate.ts')
  try {
    const { applied } = await migrate(url, inRoot('prisma/migrations'))
    if (applied.length > 0) console.log(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
  } catch (error) {
    throw error instanceof MigrationRefused ? new Refusal(error.message) : error
  }
}
