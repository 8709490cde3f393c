import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureDatabase, ensureLogin } from './embedded-database.mjs'
import { appUrl } from './postgres-settings.mjs'
import { startPostgres } from './postgres.mjs'
import { isRunning, waitUntil } from './processes.mjs'
import { withConnection } from './sql.mjs'

let dataFolder: string
let stop = async (): Promise<unknown> => undefined

const postmaster = (): number =>
  Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

async function start() {
  const started = await startPostgres({ dataFolder })
  stop = started.stop
  return started.settings
}

const ask = (url: string, sql: string): Promise<unknown[]> =>
  withConnection(url, async (client) => (await client.query(sql)).rows)

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'tuntas-postgres-'))
  chmodSync(dataFolder, 0o711)
})

afterEach(async () => {
  await stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', () => {
  test('keeps its data, port and passwords from one start to the next', async () => {
    const first = await start()
    await ensureLogin(first)
    await ask(await ensureDatabase(first), 'CREATE TABLE kept AS SELECT 1 AS n')
    await stop()
    const second = await start()
    expect(second).toEqual(first)
    expect(await ask(appUrl(second), 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  })

  test('takes over from a server that a killed run left behind', async () => {
    await start()
    const orphan = postmaster()
    const settings = await start()
    expect(postmaster()).not.toBe(orphan)
    expect(await waitUntil(() => !isRunning(orphan), 5000)).toBe(true)
    await ensureLogin(settings)
  })

  test('recovers from a killed server', async () => {
    const first = await start()
    await ensureLogin(first)
    await ask(await ensureDatabase(first), 'CREATE TABLE kept AS SELECT 1 AS n')
    process.kill(postmaster(), 'SIGKILL')
    expect(await ask(appUrl(await start()), 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  })

  test('a lock file whose number belongs to another program now is no server', async () => {
    await start()
    const lock = readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8')
    await stop()
    writeFileSync(join(dataFolder, 'postgres/postmaster.pid'), lock.replace(/^\d+/, String(process.pid)))
    await ensureLogin(await start())
    expect(postmaster()).not.toBe(process.pid)
  })

  test('its application login is no superuser, and passwords are for the owner only', async () => {
    const settings = await start()
    await ensureLogin(settings)
    const url = await ensureDatabase(settings)
    expect(await ask(url, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ])
    expect(statSync(join(dataFolder, 'postgres.json')).mode & 0o077).toBe(0)
    const wrong = new URL(url)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  })

  test('makes the login and the database once', async () => {
    const settings = await start()
    for (const _ of [1, 2]) {
      await ensureLogin(settings)
      expect(await ensureDatabase(settings)).toBe(appUrl(settings))
    }
  })
})
