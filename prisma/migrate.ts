import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** The number Prisma's own engine locks, so that the two never migrate at the same time. */
const LOCK = 72707369

const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }
type LedgerRow = { migration_name: string; checksum: string; finished: boolean }

const defaultFolder = () => join(process.cwd(), 'prisma', 'migrations')

/** A migration that cannot be applied; the message is one sentence for the person who runs it. */
export class MigrationRefused extends Error {}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

async function readLedger(client: Client): Promise<LedgerRow[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  )
  if (!found[0]?.exists) return []
  const { rows } = await client.query<LedgerRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows
}

function assertSound(migrations: Migration[], ledger: LedgerRow[]): void {
  const unfinished = ledger.find((row) => !row.finished)
  if (unfinished) {
    throw new MigrationRefused(
      `The migration "${unfinished.migration_name}" failed earlier and was not resolved; see "prisma migrate resolve".`,
    )
  }
  const onDisk = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  const edited = ledger.find((row) => onDisk.has(row.migration_name) && onDisk.get(row.migration_name) !== row.checksum)
  if (edited) {
    throw new MigrationRefused(
      `The migration "${edited.migration_name}" was changed after it had been applied to this database: ` +
        'bring the applied text back and write the change as a new migration.',
    )
  }
}

const notApplied = (migrations: Migration[], ledger: LedgerRow[]): Migration[] => {
  const done = new Set(ledger.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    // The migration may have changed session settings; the ledger row must not depend on them.
    await client.query('RESET ROLE; RESET ALL')
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationRefused(`The migration "${name}" could not be applied and left nothing behind: ${reason}.`, {
      cause: error,
    })
  }
}

async function connected<T>(databaseUrl: string, timeoutMs: number, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: timeoutMs })
  // A server that goes away while we are idle is reported by the next query; unheard, it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Applies every migration of the folder that the database does not have yet, each in a transaction of its own, and
 * returns their names. Safe to run from several machines at once. The ledger is Prisma's own, so that
 * `prisma migrate deploy` can take over at any time.
 * @throws {MigrationRefused} when an applied migration was edited, an earlier one is unresolved, or one fails
 */
export async function migrate(databaseUrl: string, folder = defaultFolder()): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  return connected(databaseUrl, 10_000, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const before = await readLedger(client)
    assertSound(migrations, before)
    await client.query(LEDGER)
    const applied: string[] = []
    for (const migration of notApplied(migrations, before)) {
      await apply(client, migration)
      applied.push(migration.name)
    }
    return { applied }
  })
}

/**
 * Which migrations a database has and which it still lacks, without changing it. Rejects when the database does not
 * answer within two seconds.
 */
export async function pendingMigrations(
  databaseUrl: string,
  folder = defaultFolder(),
): Promise<{ applied: string[]; pending: string[] }> {
  return connected(databaseUrl, 2000, async (client) => {
    await client.query('SET statement_timeout = 2000')
    const ledger = (await readLedger(client)).filter((row) => row.finished)
    return {
      applied: ledger.map((row) => row.migration_name),
      pending: notApplied(readMigrations(folder), ledger).map((migration) => migration.name),
    }
  })
}
