import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { dropDatabase, ensureLogin } from '../bin/lib/embedded-database.mjs'
import { appUrl } from '../bin/lib/postgres-settings.mjs'
import { startPostgres } from '../bin/lib/postgres.mjs'
import { identifier, withConnection } from '../bin/lib/sql.mjs'
import { migrate } from '../prisma/migrate'

/** What every database test file needs to make a database of its own. */
export type TestServer = {
  /** A login that may make roles and databases, on a database that always exists. */
  url: string
  /** A migrated database to copy; nobody stays connected to it. */
  template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** A PostgreSQL that lives as long as the run, for when nobody names one with TUNTAS_TEST_DATABASE_URL. */
async function throwawayServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tuntas-test-'))
  chmodSync(dataFolder, 0o711)
  const { settings, stop } = await startPostgres({ dataFolder, throwaway: true })
  await ensureLogin(settings)
  return {
    url: appUrl(settings, 'postgres'),
    stop: async () => {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The same server, another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** Vitest's global setup: one server and one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.TUNTAS_TEST_DATABASE_URL
  const { url, stop } = named ? { url: named, stop: async () => {} } : await throwawayServer()
  const template = `tuntas_template_${process.pid}`
  await withConnection(url, (client) => client.query(`CREATE DATABASE ${identifier(template)}`))
  await migrate(onDatabase(url, template))
  project.provide('testServer', { url, template })
  return async () => {
    await dropDatabase(url, template)
    await stop()
  }
}
