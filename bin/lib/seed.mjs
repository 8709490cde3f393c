import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './child.mjs'
import { dropDatabase, ensureDatabase, hasUsers } from './embedded-database.mjs'
import { migrateDatabase } from './migrate.mjs'
import { inRoot } from './paths.mjs'
import { adminUrl } from './postgres-settings.mjs'

/** Node's flags for our own TypeScript outside Next: `server-only` is an empty module under this condition. */
export const TYPESCRIPT = ['--import', 'tsx', '--conditions=react-server']

/** Fills a migrated database with the demo. */
export const seedDemo = (env, shutdown) =>
  step('Loading areas and the demo district', [...TYPESCRIPT, inRoot('prisma/seed/index.ts')], { env, shutdown })

/**
 * Migrates the embedded database and gives an empty one its demo. A seed that was cut short is thrown away and done
 * again: half a demo would look like real, incomplete data.
 */
export async function prepareDemoDatabase({ dataFolder, settings, env, shutdown }) {
  const unfinished = join(dataFolder, 'seeding')
  if (existsSync(unfinished)) await dropDatabase(adminUrl(settings), 'tuntas')
  const url = await ensureDatabase(settings)
  await migrateDatabase(url)
  if (!(await hasUsers(settings)) && existsSync(inRoot('prisma/seed/index.ts'))) {
    writeFileSync(unfinished, '')
    await seedDemo({ ...env, DATABASE_URL: url }, shutdown)
  }
  rmSync(unfinished, { force: true })
  return url
}
