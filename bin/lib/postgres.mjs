import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { postgresBinaries } from './postgres-binaries.mjs'
import { clearOrphan, stopPostgres } from './postgres-orphan.mjs'
import { adminUrl, postgresSettings, savePostgresSettings } from './postgres-settings.mjs'
import { postgresUser } from './postgres-user.mjs'
import { tryPort } from './port.mjs'
import { Refusal } from './refusal.mjs'

/** Our own environment may carry PGHOST, PGDATA and the like, meant for another server. */
const environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))),
  LC_ALL: 'C',
})

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Nothing in a test database has to outlive the power supply. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

const finished = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })

/** Made aside and renamed, so that a cluster is either whole or not there. The builtin locale is alike on every system. */
async function createCluster({ initdb, cluster, user, adminPassword, dataFolder, onChild }) {
  const unfinished = `${cluster}.new`
  const passwordFile = join(dataFolder, 'postgres-password')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 })
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid)
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions']
  const options = { ...user, cwd: dataFolder, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] }
  const child = spawn(initdb, [`--pgdata=${unfinished}`, ...flags, ...locale], options)
  onChild(child)
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const code = await finished(child).finally(() => rmSync(passwordFile, { force: true }))
  if (code !== 0) throw new Refusal('PostgreSQL could not create its data folder.', said)
  renameSync(unfinished, cluster)
}

async function answers(settings) {
  const client = new Client({ connectionString: adminUrl(settings), connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function settledPort(dataFolder) {
  const settings = postgresSettings(dataFolder)
  const port = await tryPort(settings.port).catch(() => tryPort(0))
  const settled = { ...settings, port }
  if (port !== settings.port) savePostgresSettings(dataFolder, settled)
  return settled
}

/** One attempt. @returns the child once it answers, or what its log says when it gave up */
async function attempt({ postgres, cluster, user, dataFolder, throwaway, settings, shutdown }) {
  const log = join(dataFolder, 'postgres.log')
  const out = openSync(log, 'w', 0o600)
  const chosen = { ...SETTINGS, ...(throwaway ? THROWAWAY : {}), port: String(settings.port) }
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A process group of its own: Ctrl-C must not stop the database under an application that is still finishing.
  const options = { ...user, cwd: cluster, env: environment(), detached: true, stdio: ['ignore', out, out] }
  const child = spawn(postgres, ['-D', cluster, ...flags], options)
  closeSync(out)
  const server = { ended: false }
  const note = () => (server.ended = true)
  const exit = finished(child).then(note, note)
  const stop = async () => server.ended || (await stopPostgres(child.pid))
  shutdown.add(stop)
  const patience = Date.now() + 120_000
  while (!server.ended && Date.now() < patience) {
    if (await answers(settings)) return { child, stop }
    await Promise.race([exit, delay(50)])
  }
  await stop()
  return { said: readFileSync(log, 'utf8') }
}

/**
 * Starts the embedded PostgreSQL of a data folder, creating it the first time and recovering from whatever a killed
 * run left. It listens on 127.0.0.1 only, on a free port that is kept for the next start.
 * @param {{ dataFolder: string, throwaway?: boolean, shutdown?: { add: (task: () => unknown) => void } }} options
 * @returns {Promise<{ settings: { port: number, adminPassword: string, password: string }, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataFolder, throwaway = false, shutdown = { add: () => {} } }) {
  const user = postgresUser()
  const { initdb, postgres } = await postgresBinaries(user, dataFolder)
  const cluster = join(dataFolder, 'postgres')
  let settings = await settledPort(dataFolder)

  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    if (version !== '18') throw new Refusal(`${cluster} was made by PostgreSQL ${version}; this Tuntas brings 18.`)
  } else {
    const onChild = (child) => shutdown.add(() => child.kill())
    await createCluster({ initdb, cluster, user, adminPassword: settings.adminPassword, dataFolder, onChild })
  }
  await clearOrphan(cluster)

  let said = ''
  for (let tries = 0; tries < 5; tries++) {
    const outcome = await attempt({ postgres, cluster, user, dataFolder, throwaway, settings, shutdown })
    if (outcome.child) {
      outcome.child.unref()
      return { settings, stop: outcome.stop }
    }
    said = outcome.said
    // Somebody took the port in between, or the last backends of a killed server are still leaving.
    if (!/could not bind|shared memory block .* still in use/.test(said)) break
    settings = await settledPort(dataFolder)
    await delay(500)
  }
  throw new Refusal(`The embedded PostgreSQL did not start; its log is ${join(dataFolder, 'postgres.log')}.`, said)
}
