import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { dropDatabase } from '../bin/lib/embedded-database.mjs'
import { identifier, withConnection } from '../bin/lib/sql.mjs'
import { onDatabase } from './database-server'

/**
 * A database for this test file alone, dropped when the file is done.
 * @param content `migrated` (the default) is a copy of the template with every migration; `empty` has nothing
 * @returns its address, for a login that owns it and is no superuser
 */
export async function testDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  const { url, template } = inject('testServer')
  const name = `tuntas_test_${randomUUID().replaceAll('-', '')}`
  const from = content === 'migrated' ? template : 'template0'
  await withConnection(url, (client) =>
    client.query(`CREATE DATABASE ${identifier(name)} TEMPLATE ${identifier(from)} STRATEGY FILE_COPY`),
  )
  afterAll(() => dropDatabase(url, name))
  return onDatabase(url, name)
}
