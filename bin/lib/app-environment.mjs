import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { claim } from './claim.mjs'
import { dataFolder } from './data-folder.mjs'
import { ensureLogin } from './embedded-database.mjs'
import { requireDatabase } from './external-database.mjs'
import { migrateDatabase } from './migrate.mjs'
import { startPostgres } from './postgres.mjs'
import { keptSecrets, requiredSecrets } from './secrets.mjs'
import { prepareDemoDatabase } from './seed.mjs'

export const DEMO_PASSWORD = 'tuntas-demo'

/** What lib/server/env.ts reads, but for the database. */
function settingsFor({ kind, secrets, folder, port }) {
  const filesFolder = process.env.TUNTAS_FILES_DIR || join(folder, 'files')
  mkdirSync(filesFolder, { recursive: true, mode: 0o700 })
  return {
    ...secrets,
    TUNTAS_DATABASE: kind,
    TUNTAS_FILES_DIR: filesFolder,
    TUNTAS_DEMO_PASSWORD: process.env.TUNTAS_DEMO_PASSWORD || DEMO_PASSWORD,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    PORT: String(port),
  }
}

/** A server of our own in the data folder, migrated, and with the demo when it is empty. */
async function embedded({ port, shutdown }) {
  const folder = dataFolder()
  shutdown.add(await claim(folder))
  const { settings } = await startPostgres({ dataFolder: folder, shutdown })
  await ensureLogin(settings)
  const env = settingsFor({ kind: 'embedded', secrets: keptSecrets(folder), folder, port })
  const url = await prepareDemoDatabase({ dataFolder: folder, settings, env, shutdown })
  return { ...env, DATABASE_URL: url }
}

/** The district's own server, migrated; nothing is made up in it. */
async function external({ url, port, production }) {
  const secrets = production ? requiredSecrets() : keptSecrets(dataFolder())
  await requireDatabase(url)
  await migrateDatabase(url)
  return { ...settingsFor({ kind: 'external', secrets, folder: dataFolder(), port }), DATABASE_URL: url }
}

/**
 * Prepares the database and everything else the application needs to start.
 * @param {{ port: number, production: boolean, shutdown: ReturnType<typeof import('./shutdown.mjs').createShutdown> }} options
 * @returns {Promise<Record<string, string>>} the environment to run it with
 */
export function prepareEnvironment({ port, production, shutdown }) {
  const url = process.env.DATABASE_URL
  return url ? external({ url, port, production }) : embedded({ port, shutdown })
}
