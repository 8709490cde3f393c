// npm run db:migrate: applies the migrations to DATABASE_URL and nothing else; what the container's one-shot runs.
import { requireDatabase } from './lib/external-database.mjs'
import { migrateDatabase } from './lib/migrate.mjs'
import { Refusal, tell } from './lib/refusal.mjs'

try {
  const url = process.env.DATABASE_URL
  if (!url) throw new Refusal('DATABASE_URL must be set.')
  await requireDatabase(url)
  await migrateDatabase(url)
} catch (error) {
  tell(error)
  process.exitCode = 1
}
