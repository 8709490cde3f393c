import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withConnection } from '../bin/lib/sql.mjs'
import { testDatabase } from '../test/database'
import { migrate, MigrationRefused, pendingMigrations } from './migrate'

let url: string
let folder: string

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

const rows = (sql: string): Promise<Record<string, unknown>[]> =>
  withConnection(url, async (client) => (await client.query(sql)).rows)

beforeEach(async () => {
  url = await testDatabase('empty')
  folder = mkdtempSync(join(tmpdir(), 'tuntas-migrations-'))
  write('1_first', 'CREATE TABLE first (id int PRIMARY KEY);')
  write('2_second', 'CREATE TABLE second (id int); INSERT INTO second VALUES (2);')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('migrate', () => {
  test('applies what is new, in order, once', async () => {
    expect(await migrate(url, folder)).toEqual({ applied: ['1_first', '2_second'] })
    expect(await migrate(url, folder)).toEqual({ applied: [] })
    write('3_third', 'CREATE TABLE third (id int)')
    expect(await migrate(url, folder)).toEqual({ applied: ['3_third'] })
    expect(await rows('SELECT id FROM second')).toEqual([{ id: 2 }])
  })

  test("keeps Prisma's own ledger", async () => {
    await migrate(url, folder)
    const ledger = await rows('SELECT * FROM _prisma_migrations ORDER BY migration_name')
    // printf 'CREATE TABLE first (id int PRIMARY KEY);' | sha256sum
    expect(ledger[0]).toMatchObject({
      migration_name: '1_first',
      checksum: '3079049f367d58b2addc88019a0ddddab4f0cfeeaab9d25b675653bf6be912d9',
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
    })
    expect(ledger[0]?.finished_at).toBeInstanceOf(Date)
  })

  test('leaves nothing of a migration that fails, and names it', async () => {
    write('3_bad', 'CREATE TABLE half (id int); SELECT 1/0;')
    await expect(migrate(url, folder)).rejects.toThrow(/"3_bad" could not be applied.*division by zero/)
    expect(await rows(`SELECT to_regclass('half') AS half, to_regclass('second') IS NOT NULL AS second`)).toEqual([
      { half: null, second: true },
    ])
    write('3_bad', 'CREATE TABLE half (id int);')
    expect(await migrate(url, folder)).toEqual({ applied: ['3_bad'] })
  })

  test('refuses when an applied migration was edited, before it applies another', async () => {
    await migrate(url, folder)
    write('1_first', 'CREATE TABLE first (id bigint PRIMARY KEY);')
    write('3_third', 'CREATE TABLE third (id int)')
    await expect(migrate(url, folder)).rejects.toThrow(MigrationRefused)
    await expect(migrate(url, folder)).rejects.toThrow(/"1_first" was changed/)
    expect(await rows(`SELECT to_regclass('third') AS third`)).toEqual([{ third: null }])
  })

  test('refuses while a migration of another tool is unresolved', async () => {
    await migrate(url, folder)
    await rows(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_second'`)
    await expect(migrate(url, folder)).rejects.toThrow(/"2_second" failed earlier/)
  })

  test('lets only one of several starting copies apply each migration', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
    expect(outcomes.flatMap((outcome) => outcome.applied).sort()).toEqual(['1_first', '2_second'])
  })

  test('does not let a migration that changes settings lose its ledger row', async () => {
    write('3_dump', `SELECT set_config('search_path', '', false); CREATE TABLE public.third (id int)`)
    expect(await migrate(url, folder)).toEqual({ applied: ['1_first', '2_second', '3_dump'] })
  })
})

describe('pendingMigrations', () => {
  test('tells applied from pending and changes nothing', async () => {
    expect(await pendingMigrations(url, folder)).toEqual({ applied: [], pending: ['1_first', '2_second'] })
    expect(await rows(`SELECT to_regclass('_prisma_migrations') AS ledger`)).toEqual([{ ledger: null }])
    await migrate(url, folder)
    expect(await pendingMigrations(url, folder)).toEqual({ applied: ['1_first', '2_second'], pending: [] })
  })

  test('rejects where nothing answers', async () => {
    await expect(pendingMigrations('postgresql://127.0.0.1:1/none', folder)).rejects.toThrow(/ECONNREFUSED/)
  })
})
