import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireBrowser } from './browser.mjs'
import { ensureLogin } from './embedded-database.mjs'
import { generate } from './generate.mjs'
import { startPostgres } from './postgres.mjs'
import { tell } from './refusal.mjs'
import { withShutdown } from './run-app.mjs'
import { closingLine, sumCounts } from './test-counts.mjs'
import { browserTests, unitTests } from './test-stages.mjs'

/** A folder that is gone after the run, open to PostgreSQL's account. */
function temporaryFolder(shutdown) {
  const folder = mkdtempSync(join(tmpdir(), 'tuntas-test-'))
  chmodSync(folder, 0o711)
  shutdown.add(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs one stage; a stage that cannot run at all is one failure, and the others still run. */
async function stage(work, shutdown) {
  try {
    return await work()
  } catch (error) {
    if (!shutdown.isEnding) tell(error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** `npm test`: every kind of test, one sum, one closing line. */
export function runTests() {
  return withShutdown(async (shutdown) => {
    const browser = await requireBrowser(shutdown)
    await generate(shutdown)
    const folder = temporaryFolder(shutdown)
    const { settings } = await startPostgres({ dataFolder: folder, throwaway: true, shutdown })
    await ensureLogin(settings)
    const counts = sumCounts([
      await stage(() => unitTests({ folder, settings, shutdown }), shutdown),
      await stage(() => browserTests({ folder, settings, browser, shutdown }), shutdown),
    ])
    if (!shutdown.isEnding) console.log(`\n${closingLine(counts)}`)
    return counts.failed > 0 || counts.passed === 0 ? 1 : 0
  })
}
