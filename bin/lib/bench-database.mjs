import { copyCases } from './bench-copies.mjs'
import { fillDesk } from './bench-desk.mjs'
import { dropDatabase, ensureDatabase, ensureLogin } from './embedded-database.mjs'
import { migrateDatabase } from './migrate.mjs'
import { startPostgres } from './postgres.mjs'
import { adminUrl, appUrl } from './postgres-settings.mjs'
import { seedDemo } from './seed.mjs'
import { identifier, withConnection } from './sql.mjs'

const DEMO = 'bench_demo'
const DESK = 'bench_desk'
/** The demo's own. */
const DISTRICT = '63.05'

/** Nothing is vacuumed while something is measured; what a session says is only logged when somebody asks. */
const CALM = { autovacuum: 'off', max_wal_size: '4GB', log_min_duration_statement: '-1' }

/** Settings of the server, in force at once. */
const alterSystem = (settings, values) =>
  withConnection(adminUrl(settings), async (admin) => {
    for (const [name, value] of Object.entries(values)) await admin.query(`ALTER SYSTEM SET ${name} = '${value}'`)
    await admin.query('SELECT pg_reload_conf()')
  })

/** While rows are made up nothing has to outlive the power supply; while they are measured everything has to. */
const setDurable = (settings, durable) =>
  alterSystem(settings, { fsync: durable ? 'on' : 'off', full_page_writes: durable ? 'on' : 'off' })

const exists = (settings, name) =>
  withConnection(adminUrl(settings), async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    return rowCount > 0
  })

async function ensureDemo({ settings, env, shutdown }) {
  if (await exists(settings, DEMO)) return
  const unfinished = `${DEMO}_new`
  await dropDatabase(adminUrl(settings), unfinished)
  const url = await ensureDatabase(settings, unfinished)
  await migrateDatabase(url)
  await seedDemo({ ...env, DATABASE_URL: url }, shutdown)
  await rename(settings, unfinished, DEMO)
}

const rename = (settings, from, to) =>
  withConnection(adminUrl(settings), (admin) =>
    admin.query(`ALTER DATABASE ${identifier(from)} RENAME TO ${identifier(to)}`),
  )

/**
 * The benchmark's own server, from a folder of its own.
 * @returns {Promise<{ port: number, adminPassword: string, password: string }>} how to reach it
 */
export async function startBenchServer({ folder, shutdown }) {
  const { settings } = await startPostgres({ dataFolder: folder, shutdown })
  await ensureLogin(settings)
  await alterSystem(settings, CALM)
  return settings
}

/**
 * A database with so many cases: the demo district, copied. One that an earlier run made in this folder is used again.
 * @returns {Promise<{ url: string, adminUrl: string, seconds: number | null }>} seconds null where it was there
 */
export async function benchDatabase(size, { settings, env, shutdown }) {
  const name = `bench_${size}`
  const there = { url: appUrl(settings, name), adminUrl: adminUrl(settings, name) }
  if (await exists(settings, name)) {
    await migrateDatabase(there.url)
    return { ...there, seconds: null }
  }
  const began = Date.now()
  console.log(`Making up ${size.toLocaleString('en')} cases …`)
  await setDurable(settings, false)
  await ensureDemo({ settings, env, shutdown })
  const unfinished = `${name}_new`
  await dropDatabase(adminUrl(settings), unfinished)
  await withConnection(adminUrl(settings), (admin) =>
    admin.query(`CREATE DATABASE ${identifier(unfinished)} TEMPLATE ${identifier(DEMO)} OWNER tuntas`),
  )
  await withConnection(adminUrl(settings, unfinished), (admin) => copyCases(admin, size))
  await rename(settings, unfinished, name)
  await setDurable(settings, true)
  await withConnection(adminUrl(settings), (admin) => admin.query('CHECKPOINT'))
  return { ...there, seconds: (Date.now() - began) / 1000 }
}

/**
 * A copy of the database of so many cases whose district has so many open lines. Made anew each time: measuring uses them up.
 * @returns {Promise<{ url: string, adminUrl: string }>}
 */
export async function deskDatabase(size, lines, settings) {
  await setDurable(settings, false)
  await dropDatabase(adminUrl(settings), DESK)
  await withConnection(adminUrl(settings), (admin) =>
    admin.query(
      `CREATE DATABASE ${identifier(DESK)} TEMPLATE ${identifier(`bench_${size}`)} STRATEGY file_copy OWNER tuntas`,
    ),
  )
  await withConnection(adminUrl(settings, DESK), (admin) => fillDesk(admin, DISTRICT, lines))
  await setDurable(settings, true)
  await withConnection(adminUrl(settings), (admin) => admin.query('CHECKPOINT'))
  return { url: appUrl(settings, DESK), adminUrl: adminUrl(settings, DESK) }
}
