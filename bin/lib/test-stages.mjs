import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { packageFile, PLAIN, runNode } from './child.mjs'
import { ensureDatabase } from './embedded-database.mjs'
import { migrateDatabase } from './migrate.mjs'
import { tryPort } from './port.mjs'
import { adminUrl, appUrl } from './postgres-settings.mjs'
import { newSecrets } from './secrets.mjs'
import { seedDemo } from './seed.mjs'
import { startNext, startWorker, waitForHealth } from './serve.mjs'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'

const E2E_DATABASE = 'tuntas_e2e'
const NOTHING_RAN = { passed: 0, failed: 1, skipped: 0 }

/** Runs one test tool quietly; what it said is shown only when something failed. */
async function runTool(argv, { report, env, counts, shutdown }) {
  const { code, output } = await runNode(argv, { env: { ...env, ...PLAIN }, shutdown })
  const found = existsSync(report) ? counts(JSON.parse(readFileSync(report, 'utf8'))) : NOTHING_RAN
  if (code !== 0 || found.failed > 0) console.log(output)
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found
}

/** Unit tests, and tests on the real PostgreSQL of this run. */
export async function unitTests({ folder, settings, shutdown }) {
  console.log('Unit and database tests …')
  const report = join(folder, 'vitest.json')
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return runTool([packageFile('vitest/vitest.mjs'), ...flags], {
    report,
    env: { TUNTAS_TEST_DATABASE_URL: appUrl(settings, 'postgres') },
    counts: vitestCounts,
    shutdown,
  })
}

/** The production build on a freshly seeded database of its own. @returns where it answers and what it says */
async function servedBuild({ folder, settings, shutdown }) {
  await build(shutdown)
  const port = await tryPort(0)
  const env = {
    ...newSecrets(),
    DATABASE_URL: await ensureDatabase(settings, E2E_DATABASE),
    TUNTAS_DATABASE: 'embedded',
    TUNTAS_FILES_DIR: join(folder, 'files'),
    TUNTAS_DEMO_PASSWORD: 'tuntas-demo',
    NEXTAUTH_URL: `http://localhost:${port}`,
    PORT: String(port),
  }
  await migrateDatabase(env.DATABASE_URL)
  await seedDemo(env, shutdown)
  const log = join(folder, 'server.log')
  const output = openSync(log, 'w')
  const { exited } = startNext({ mode: 'start', host: '127.0.0.1', port, env, shutdown, output })
  startWorker({ env, shutdown, output })
  closeSync(output)
  await waitForHealth({ port, exited })
  // Tests choose what they work on, and count what a screen cannot prove, past row-level security; the server does not.
  const asked = { E2E_BASE_URL: `http://localhost:${port}`, E2E_DATABASE_URL: adminUrl(settings, E2E_DATABASE) }
  return { env: { ...env, ...asked }, log }
}

/** Journeys in a real browser against the production build. */
export async function browserTests({ folder, settings, browser, shutdown }) {
  const { env, log } = await servedBuild({ folder, settings, shutdown })
  console.log('Browser tests …')
  const report = join(folder, 'playwright.json')
  const found = await runTool([packageFile('@playwright/test/cli.js'), 'test'], {
    report,
    env: { ...env, TUNTAS_E2E_REPORT: report, TUNTAS_CHROMIUM: browser },
    counts: playwrightCounts,
    shutdown,
  })
  if (found.failed > 0) console.log(`The server said last:\n${readFileSync(log, 'utf8').slice(-4000)}`)
  return found
}
