import { hashPassword } from '../../lib/server/auth/authenticate'
import { today } from '../../lib/server/clock'
import { db } from '../../lib/server/db/client'
import { env } from '../../lib/server/env'
import { requireEnv } from '../../lib/server/require-env'
import { loadAreas, readAreas } from './areas'
import { demoRows } from './demo/seed-demo'
import { loadPrevalence } from './prevalence'
import { writeRows } from './rows'

/** Long enough for a slow disk; the whole demo takes seconds. */
const TIMEOUT_MS = 180_000

/**
 * Loads every area of Indonesia, and the made-up demo of Kabupaten Tapin into a database that has no users yet.
 * Everything is written in one transaction: a seed that is cut short leaves nothing behind.
 */
async function seed(): Promise<void> {
  const started = Date.now()
  const areas = readAreas()
  const passwordHash = await hashPassword(env().TUNTAS_DEMO_PASSWORD)
  const counts = await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('role', 'tuntas_system', true)`
      if ((await tx.user.count()) > 0) throw new SeedRefused('This database has users already; the demo was not added.')
      const loaded = await loadAreas(tx, areas)
      await loadPrevalence(tx)
      const rows = demoRows(areas, { today: today(), passwordHash })
      await writeRows(tx, rows)
      return { loaded, people: rows.person.length, cases: rows.auditCase.length, lines: rows.planLine.length }
    },
    { timeout: TIMEOUT_MS, maxWait: 10_000 },
  )
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(
    `${counts.loaded} areas, ${counts.people} made-up children, ${counts.cases} cases, ${counts.lines} plan lines in ${seconds} s`,
  )
}

/** The seed will not run here; the message says why. */
class SeedRefused extends Error {}

requireEnv()
try {
  await seed()
} catch (error) {
  if (!(error instanceof SeedRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await db().$disconnect()
}
